#include "core/model/readings/correction.h"

#include "core/model/names.h"

#include <algorithm>

namespace heddle {

namespace {

constexpr Name<Judgement> judgements[] = {
    {Judgement::Accepted, "accepted"},
    {Judgement::Rejected, "rejected"},
    {Judgement::Corrected, "corrected"},
};

constexpr int sure = 1000;
constexpr qsizetype longestLanguage = 35;

tl::unexpected<Error> unknown(ReadingKind what, const QString& answer)
{
    return failure(ErrorCode::BadInput,
                   QStringLiteral("'%1' is no %2").arg(answer, QString(toName(what))));
}

Done number(ReadingKind what, const QString& answer, int least, int& value)
{
    bool isNumber = false;
    const int number = answer.toInt(&isNumber);
    if (!isNumber || number < least || number > sure)
        return unknown(what, answer);
    value = number;
    return {};
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

/// Sets `value` to what `answer` names, which needs no reason any more.
template<class Value>
Done name(ReadingKind what, const QString& answer, const std::optional<Value>& named, Value& value,
          QString& why)
{
    if (!named)
        return unknown(what, answer);
    value = *named;
    why.clear();
    return {};
}

Done change(Readings& readings, ReadingKind what, const QString& answer)
{
    switch (what) {
    case ReadingKind::Language:
        if (answer.size() > longestLanguage)
            return unknown(what, answer.left(longestLanguage));
        readings.language = answer;
        readings.languageConfidence = sure;
        return {};
    case ReadingKind::Sentiment:
        readings.sentiment.why.clear();
        readings.sentiment.confidence = sure;
        return number(what, answer, -sure, readings.sentiment.score);
    case ReadingKind::Severity:
        if (const auto kind = severityKindFromName(answer)) {
            turn(readings.severity, *kind);
            return {};
        }
        return unknown(what, answer);
    case ReadingKind::Motive:
        return name(what, answer, motiveFromName(answer), readings.motive, readings.motiveWhy);
    case ReadingKind::Stance:
        return name(what, answer, stanceFromName(answer), readings.stance, readings.stanceWhy);
    case ReadingKind::Complaint: return number(what, answer, 0, readings.complaint);
    case ReadingKind::Promise: {
        bool isNumber = false;
        const int place = answer.toInt(&isNumber);
        if (!isNumber || place < 0 || place >= readings.promises.size())
            return unknown(what, answer);
        readings.promises.removeAt(place);
        return {};
    }
    case ReadingKind::Reach:
        readings.reachWhy.clear();
        return number(what, answer, 0, readings.reach);
    case ReadingKind::Alike: return number(what, answer, 0, readings.alike);
    case ReadingKind::Tag:
    case ReadingKind::Moment:
    case ReadingKind::Automatic:
    case ReadingKind::Trimming: break;
    }
    return failure(ErrorCode::BadInput,
                   QStringLiteral("a %1 is not corrected this way").arg(QString(toName(what))));
}

} // namespace

QLatin1String toName(Judgement judgement)
{
    return nameIn(judgements, judgement);
}

std::optional<Judgement> judgementFromName(QStringView name)
{
    return valueIn(judgements, name);
}

Result<Readings> corrected(Readings readings, ReadingKind what, const QString& answer)
{
    if (auto done = change(readings, what, answer); !done)
        return passOn(done);
    if (!readings.corrected.contains(what))
        readings.corrected.append(what);
    return readings;
}

bool standsAlone(const Readings& readings)
{
    return readings.alike == 0 && readings.corrected.contains(ReadingKind::Alike);
}

Readings keepingCorrections(Readings fresh, const Readings& before)
{
    for (const ReadingKind what : before.corrected) {
        switch (what) {
        case ReadingKind::Language:
            fresh.language = before.language;
            fresh.languageConfidence = before.languageConfidence;
            break;
        case ReadingKind::Sentiment: fresh.sentiment = before.sentiment; break;
        case ReadingKind::Severity: fresh.severity = before.severity; break;
        case ReadingKind::Motive:
            fresh.motive = before.motive;
            fresh.motiveWhy = before.motiveWhy;
            break;
        case ReadingKind::Stance:
            fresh.stance = before.stance;
            fresh.stanceWhy = before.stanceWhy;
            break;
        case ReadingKind::Complaint: fresh.complaint = before.complaint; break;
        case ReadingKind::Promise: fresh.promises = before.promises; break;
        case ReadingKind::Reach:
            fresh.reach = before.reach;
            fresh.reachWhy = before.reachWhy;
            break;
        case ReadingKind::Alike: fresh.alike = before.alike; break;
        case ReadingKind::Tag:
        case ReadingKind::Moment:
        case ReadingKind::Automatic:
        case ReadingKind::Trimming: break;
        }
    }
    fresh.corrected = before.corrected;
    return fresh;
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
    case ReadingKind::Promise: {
        QStringList quotes;
        for (const PromiseFound& promise : readings.promises)
            quotes.append(promise.quote);
        return quotes.join(u'\n');
    }
    case ReadingKind::Reach: return QString::number(readings.reach);
    case ReadingKind::Alike: return QString::number(readings.alike);
    case ReadingKind::Tag:
    case ReadingKind::Moment:
    case ReadingKind::Automatic:
    case ReadingKind::Trimming: break;
    }
    return {};
}

} // namespace heddle
