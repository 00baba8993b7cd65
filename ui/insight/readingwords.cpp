#include "ui/insight/readingwords.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Readings)
};

constexpr int leastSure = 300;
constexpr int felt = 250;
constexpr int stronglyFelt = 600;
constexpr int grave = 700;

QString severityWords(SeverityKind kind)
{
    switch (kind) {
    case SeverityKind::Money: return Words::tr("Money");
    case SeverityKind::Safety: return Words::tr("Safety");
    case SeverityKind::Legal: return Words::tr("Law");
    case SeverityKind::Vulnerability: return Words::tr("Needs special care");
    case SeverityKind::Outage: return Words::tr("Outage");
    case SeverityKind::Repeat: return Words::tr("Not the first time");
    case SeverityKind::Deadline: return Words::tr("Deadline");
    }
    return {};
}

QString quoted(const QStringList& words)
{
    return words.isEmpty() ? QString()
                           : QStringLiteral("“%1”").arg(words.join(QStringLiteral("”, “")));
}

QString promiseWords(const PromiseFound& promise, Timestamp now)
{
    return promise.due ? Words::tr("Promise for %1").arg(momentWords(*promise.due, now))
                       : Words::tr("Promise");
}

} // namespace

QString sentimentWords(const Sentiment& sentiment)
{
    if (sentiment.confidence < leastSure || std::abs(sentiment.score) < felt)
        return {};
    if (sentiment.score <= -stronglyFelt)
        return Words::tr("Very unhappy");
    if (sentiment.score < 0)
        return Words::tr("Unhappy");
    return sentiment.score >= stronglyFelt ? Words::tr("Very pleased") : Words::tr("Pleased");
}

QString motiveWords(Motive motive)
{
    switch (motive) {
    case Motive::None: return {};
    case Motive::Inform: return Words::tr("Wants to tell us");
    case Motive::Vent: return Words::tr("Lets off steam");
    case Motive::Deter: return Words::tr("Warns others of us");
    }
    return {};
}

QList<ReadingMark> readingMarks(const Readings& readings, Timestamp now)
{
    QList<ReadingMark> marks;
    for (const Severity& severity : readings.severity) {
        const QString cues = quoted(severity.words);
        const QString kind = severityWords(severity.kind);
        marks.append(
            {Icon::Warning,
             cues.isEmpty() ? kind : Words::tr("%1: %2", "kind: its words").arg(kind, cues),
             {},
             severity.score >= grave ? Meaning::Bad : Meaning::Warn});
    }
    for (const PromiseFound& promise : readings.promises)
        marks.append({Icon::Clock, promiseWords(promise, now), promise.quote, Meaning::Accent});
    if (const QString words = sentimentWords(readings.sentiment); !words.isEmpty()) {
        const bool isPleased = readings.sentiment.score > 0;
        marks.append({isPleased ? Icon::Smile : Icon::Down, words, readings.sentiment.why,
                      isPleased ? Meaning::Ok : Meaning::Neutral});
    }
    if (const QString words = motiveWords(readings.motive); !words.isEmpty())
        marks.append({Icon::Flag, words, readings.motiveWhy, Meaning::Neutral});
    return marks;
}

} // namespace heddle::ui
