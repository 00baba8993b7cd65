#include "ui/insight/readingwords.h"

#include "core/model/readings/correction.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

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
constexpr int farReach = 400;
constexpr int surelyRead = 600;

/// Where nobody says which, the program speaks English.
QLocale::Language readersLanguage()
{
    const QLocale::Language language = QLocale().language();
    return language == QLocale::C ? QLocale::English : language;
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

QString stanceWords(Stance stance)
{
    switch (stance) {
    case Stance::Unknown: return Words::tr("Not known");
    case Stance::ToUs: return Words::tr("To us");
    case Stance::AboutUs: return Words::tr("About us");
    case Stance::Neither: return Words::tr("Neither to us nor about us");
    }
    return {};
}

QString automaticKindWords(AutomaticKind kind)
{
    switch (kind) {
    case AutomaticKind::Person: return Words::tr("A person");
    case AutomaticKind::AutoReply: return Words::tr("Automatic reply");
    case AutomaticKind::Bounce: return Words::tr("Delivery report");
    case AutomaticKind::Bulk: return Words::tr("Newsletter or list");
    case AutomaticKind::Calendar: return Words::tr("Calendar");
    }
    return {};
}

namespace {

/// Collects the marks of one message.
class Marks {
public:
    explicit Marks(const Readings& readings) : m_readings(readings) {}

    void add(ReadingKind what, ReadingMark mark)
    {
        mark.what = what;
        if (m_readings.corrected.contains(what)) {
            mark.icon = Icon::Edit;
            mark.why = Words::tr("Put right by one of us");
        }
        all.append(mark);
    }

    void addSeverity(const Severity& severity)
    {
        const QString cues = quoted(severity.words);
        const QString kind = severityWords(severity.kind);
        add(ReadingKind::Severity,
            {Icon::Warning,
             cues.isEmpty() ? kind : Words::tr("%1: %2", "kind: its words").arg(kind, cues),
             {},
             severity.score >= grave ? Meaning::Bad : Meaning::Warn,
             {}});
    }

    void addAlike()
    {
        if (standsAlone(m_readings))
            add(ReadingKind::Alike,
                {Icon::Users, Words::tr("Something of its own"), {}, Meaning::Neutral, {}});
        else if (m_readings.alike > 0)
            add(ReadingKind::Alike,
                {Icon::Users,
                 m_readings.alike == 1 ? Words::tr("One other says the same")
                                       : Words::tr("%1 others say the same").arg(m_readings.alike),
                 Words::tr("Messages of the last days that are nearly alike"),
                 Meaning::Warn,
                 {}});
    }

    void addReach()
    {
        const bool isFar = m_readings.reach >= farReach;
        if (isFar || m_readings.corrected.contains(ReadingKind::Reach))
            add(ReadingKind::Reach, {Icon::Chart,
                                     isFar ? Words::tr("Reaches far") : Words::tr("Reaches few"),
                                     m_readings.reachWhy,
                                     isFar ? Meaning::Warn : Meaning::Neutral,
                                     {}});
    }

    void addSentiment()
    {
        const Sentiment& sentiment = m_readings.sentiment;
        QString words = sentimentWords(sentiment);
        if (words.isEmpty() && m_readings.corrected.contains(ReadingKind::Sentiment))
            words = Words::tr("Even");
        if (words.isEmpty())
            return;
        const bool isPleased = sentiment.score > 0;
        add(ReadingKind::Sentiment, {isPleased ? Icon::Smile : Icon::Down,
                                     words,
                                     sentiment.why,
                                     isPleased ? Meaning::Ok : Meaning::Neutral,
                                     {}});
    }

    /// Of a message in the reader's own language nothing is said.
    void addLanguage()
    {
        const bool isCorrected = m_readings.corrected.contains(ReadingKind::Language);
        const QString words = languageWords(m_readings.language);
        const bool isForeign = m_readings.languageConfidence >= surelyRead
                               && QLocale(m_readings.language).language() != readersLanguage();
        if (!words.isEmpty() && (isForeign || isCorrected))
            add(ReadingKind::Language, {Icon::Globe,
                                        words,
                                        Words::tr("The language it is written in"),
                                        Meaning::Neutral,
                                        {}});
    }

    void addStance()
    {
        const bool isNews = m_readings.stance == Stance::AboutUs
                            || m_readings.stance == Stance::Neither
                            || m_readings.corrected.contains(ReadingKind::Stance);
        if (isNews && m_readings.stance != Stance::Unknown)
            add(ReadingKind::Stance, {Icon::Globe,
                                      stanceWords(m_readings.stance),
                                      m_readings.stanceWhy,
                                      Meaning::Neutral,
                                      {}});
    }

    QList<ReadingMark> all;

private:
    const Readings& m_readings;
};

} // namespace

QList<ReadingMark> promiseMarks(const Readings& readings, Timestamp now)
{
    Marks marks(readings);
    for (const PromiseFound& promise : readings.promises)
        marks.add(ReadingKind::Promise,
                  {Icon::Clock, promiseWords(promise, now), promise.quote, Meaning::Accent, {}});
    return marks.all;
}

QList<ReadingMark> readingMarks(const Readings& readings, Timestamp now)
{
    Marks marks(readings);
    for (const Severity& severity : readings.severity)
        marks.addSeverity(severity);
    marks.addAlike();
    marks.addReach();
    marks.all += promiseMarks(readings, now);
    marks.addSentiment();
    if (const QString words = motiveWords(readings.motive); !words.isEmpty())
        marks.add(ReadingKind::Motive,
                  {Icon::Flag, words, readings.motiveWhy, Meaning::Neutral, {}});
    marks.addLanguage();
    marks.addStance();
    return marks.all;
}

} // namespace heddle::ui
