#include "core/model/readings/correction.h"

#include "core/model/names.h"

#include <algorithm>

namespace heddle {

namespace {

constexpr Name<ReadingKind> readingKinds[] = {
    {ReadingKind::Tag, "tag"},
    {ReadingKind::Language, "language"},
    {ReadingKind::Sentiment, "sentiment"},
    {ReadingKind::Severity, "severity"},
    {ReadingKind::Motive, "motive"},
    {ReadingKind::Stance, "stance"},
    {ReadingKind::Complaint, "complaint"},
    {ReadingKind::Moment, "moment"},
};

constexpr Name<Verdict> verdicts[] = {
    {Verdict::Accepted, "accepted"},
    {Verdict::Rejected, "rejected"},
    {Verdict::Corrected, "corrected"},
};

constexpr int sure = 1000;
constexpr qsizetype longestLanguage = 35;

tl::unexpected<Error> unknown(ReadingKind what, const QString& answer)
{
    return failure(ErrorCode::BadInput,
                   QStringLiteral("'%1' is no %2").arg(answer, QString(toName(what))));
}

Result<int> numberIn(ReadingKind what, const QString& answer, int least)
{
    bool isNumber = false;
    const int number = answer.toInt(&isNumber);
    if (!isNumber || number < least || number > sure)
        return unknown(what, answer);
    return number;
}

void turn(QList<Severity>& severities, SeverityKind kind)
{
    const auto found = std::find_if(severities.begin(), severities.end(),
                                    [kind](const Severity& one) { return one.kind == kind; });
    if (found != severities.end())
        severities.erase(found);
    else
        severities.prepend({.kind = kind, .score = sure, .words = {}});
}

} // namespace

QLatin1String toName(ReadingKind kind)
{
    return nameIn(readingKinds, kind);
}

QLatin1String toName(Verdict verdict)
{
    return nameIn(verdicts, verdict);
}

std::optional<ReadingKind> readingKindFromName(QStringView name)
{
    return valueIn(readingKinds, name);
}

std::optional<Verdict> verdictFromName(QStringView name)
{
    return valueIn(verdicts, name);
}

Result<Readings> corrected(Readings readings, ReadingKind what, const QString& answer)
{
    switch (what) {
    case ReadingKind::Language:
        if (answer.size() > longestLanguage)
            return unknown(what, answer.left(longestLanguage));
        readings.language = answer;
        readings.languageConfidence = sure;
        return readings;
    case ReadingKind::Sentiment: {
        const auto score = numberIn(what, answer, -sure);
        if (!score)
            return passOn(score);
        readings.sentiment = {.score = *score, .confidence = sure, .why = {}};
        return readings;
    }
    case ReadingKind::Severity: {
        const auto kind = severityKindFromName(answer);
        if (!kind)
            return unknown(what, answer);
        turn(readings.severity, *kind);
        return readings;
    }
    case ReadingKind::Motive: {
        const auto motive = motiveFromName(answer);
        if (!motive)
            return unknown(what, answer);
        readings.motive = *motive;
        readings.motiveWhy.clear();
        return readings;
    }
    case ReadingKind::Stance: {
        const auto stance = stanceFromName(answer);
        if (!stance)
            return unknown(what, answer);
        readings.stance = *stance;
        readings.stanceWhy.clear();
        return readings;
    }
    case ReadingKind::Complaint: {
        const auto score = numberIn(what, answer, 0);
        if (!score)
            return passOn(score);
        readings.complaint = *score;
        return readings;
    }
    case ReadingKind::Tag:
    case ReadingKind::Moment: break;
    }
    return failure(ErrorCode::BadInput,
                   QStringLiteral("a %1 is not corrected this way").arg(QString(toName(what))));
}

QString saidOf(const Readings& readings, ReadingKind what)
{
    switch (what) {
    case ReadingKind::Language: return readings.language;
    case ReadingKind::Sentiment: return QString::number(readings.sentiment.score);
    case ReadingKind::Severity: {
        QStringList kinds;
        for (const Severity& severity : readings.severity)
            kinds.append(toName(severity.kind));
        return kinds.join(u' ');
    }
    case ReadingKind::Motive: return toName(readings.motive);
    case ReadingKind::Stance: return toName(readings.stance);
    case ReadingKind::Complaint: return QString::number(readings.complaint);
    case ReadingKind::Tag:
    case ReadingKind::Moment: break;
    }
    return {};
}

} // namespace heddle
