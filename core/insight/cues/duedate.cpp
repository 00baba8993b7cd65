#include "core/insight/cues/duedate.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

namespace heddle::insight {

namespace {

constexpr int endOfDay = 18;
constexpr int minutesADay = 1440;

/// What the words between two tokens say of time, gathered from left to right.
class DueReader {
public:
    DueReader(const ReadText& text, const WrittenAt& written)
        : m_text(text),
          m_start(QDateTime::fromMSecsSinceEpoch(written.now.micros / 1000, written.zone)),
          m_zone(written.zone)
    {}

    std::optional<DueRead> run(qint32 first, qint32 last)
    {
        for (qint32 i = first; i <= last; ++i)
            take(i);
        if (!m_day && !m_time && !m_span)
            return std::nullopt;
        return DueRead{due(), m_text.words(m_first, m_last)};
    }

private:
    const TimeWord& word(qint32 at) const
    {
        static const TimeWord none;
        if (at < 0 || at >= static_cast<qint32>(m_text.tokens.size()))
            return none;
        return knowledge().time(m_text.tokens[static_cast<std::size_t>(at)]);
    }

    int number(qint32 at) const
    {
        if (at < 0 || at >= static_cast<qint32>(m_text.tokens.size()))
            return -1;
        const Token& token = m_text.tokens[static_cast<std::size_t>(at)];
        if (word(at).kind == TimeKind::Number)
            return word(at).value;
        const QStringView written = m_text.text.mid(token.start, token.length);
        qsizetype digits = 0;
        while (digits < written.size() && digits < 4 && written[digits].isDigit())
            ++digits;
        return digits > 0 ? written.first(digits).toInt() : -1;
    }

    bool isDigits(qint32 at) const
    {
        return at >= 0 && at < static_cast<qint32>(m_text.tokens.size())
               && m_text.tokens[static_cast<std::size_t>(at)].kind != TokenKind::Picture
               && m_text.text[m_text.tokens[static_cast<std::size_t>(at)].start].isDigit();
    }

    void note(qint32 from, qint32 to)
    {
        m_first = m_first < 0 ? from : std::min(m_first, from);
        m_last = std::max(m_last, to);
    }

    void setDay(QDate day, qint32 from, qint32 to)
    {
        if (m_day)
            return;
        m_day = day;
        note(from, to);
    }

    void take(qint32 at)
    {
        const TimeWord& here = word(at);
        const QDate today = m_start.date();
        switch (here.kind) {
        case TimeKind::Day: setDay(today.addDays(here.value), at, at); return;
        case TimeKind::Weekday: takeWeekday(at, here.value); return;
        case TimeKind::Noon: takeNoon(at, here.value); return;
        case TimeKind::Unit: takeUnit(at, here.value); return;
        case TimeKind::Month: takeMonth(at, here.value); return;
        default: break;
        }
        if (isDigits(at))
            takeClock(at);
        if (word(at - 1).kind == TimeKind::At)
            takeHour(at - 1, at);
    }

    /// "tomorrow before the hour of three", "demain avant 15 heures": only on a day that was said,
    /// or else it is a span or a date.
    void takeHour(qint32 from, qint32 at)
    {
        constexpr int firstOfficeHour = 7;
        int hour = number(at);
        if (!m_day || m_time || hour < 1 || hour > 23)
            return;
        hour += hour < firstOfficeHour ? 12 : 0;
        m_time = QTime(hour, 0);
        note(from, at);
    }

    void takeWeekday(qint32 at, int weekday)
    {
        const int ahead = (weekday - m_start.date().dayOfWeek() + 7) % 7;
        setDay(m_start.date().addDays(ahead == 0 ? 7 : ahead), at, at);
    }

    /// "noon", "tomorrow morning"; "morning" alone is a greeting.
    void takeNoon(qint32 at, int hour)
    {
        const bool needsDay = hour != 12 && hour != 0;
        if (m_time || (needsDay && !m_day))
            return;
        m_time = QTime(hour == 0 ? 23 : hour, hour == 0 ? 59 : 0);
        note(at, at);
    }

    /// "in two hours", "within 3 working days", "the end of the week", "next week".
    void takeUnit(qint32 at, int minutes)
    {
        const QDate today = m_start.date();
        const bool isWeek = minutes == 7 * minutesADay;
        const qint32 before = word(at - 1).kind == TimeKind::Workday ? at - 2 : at - 1;
        constexpr int hour = 60;
        if (minutes == hour && m_day && isDigits(at - 1)) {
            takeHour(at - 1, at - 1);
        } else if (const int count = number(before); count > 0 && !m_span && !m_day) {
            // "7-10 days": the later.
            m_span = count * minutes;
            m_countsWorkdays = before != at - 1 && minutes == minutesADay;
            note(before, at);
        } else if (isWeek && word(at - 1).kind == TimeKind::Week) {
            setDay(today.addDays(12 - today.dayOfWeek()), at - 1, at);
        } else if (isWeek && hasEndBefore(at)) {
            const int ahead = 5 - today.dayOfWeek();
            setDay(today.addDays(ahead >= 0 ? ahead : ahead + 7), at, at);
        } else if (minutes == minutesADay && hasEndBefore(at)) {
            setDay(today, at, at);
        }
    }

    bool hasEndBefore(qint32 at) const
    {
        constexpr qint32 farthest = 3;
        for (qint32 i = at - 1; i >= 0 && at - i <= farthest; --i) {
            if (word(i).kind == TimeKind::End)
                return true;
        }
        return false;
    }

    /// "5 May", "May 5th", "le 5 mai", "5. Mai".
    void takeMonth(qint32 at, int month)
    {
        const bool isDayFirst = isDigits(at - 1);
        const qint32 dayAt = isDayFirst ? at - 1 : at + 1;
        if (!isDigits(dayAt) || number(dayAt) < 1 || number(dayAt) > 31)
            return;
        QDate day(m_start.date().year(), month, number(dayAt));
        if (day.isValid() && day < m_start.date())
            day = day.addYears(1);
        if (day.isValid())
            setDay(day, std::min(at, dayAt), std::max(at, dayAt));
    }

    /// "5 pm", "5pm", "17:00", "17 Uhr".
    void takeClock(qint32 at)
    {
        const Token& token = m_text.tokens[static_cast<std::size_t>(at)];
        const QString written = m_text.text.mid(token.start, token.length).toString().toLower();
        const QChar behind = token.start + token.length < m_text.text.size()
                                 ? m_text.text[token.start + token.length]
                                 : QChar();
        int hour = number(at);
        int minute = 0;
        qint32 last = at;
        bool isClock = false;
        if (behind == u':' && isDigits(at + 1)) {
            minute = number(at + 1);
            last = at + 1;
            isClock = true;
        }
        const bool isJoined = written.endsWith(QLatin1String("pm"));
        if (word(last + 1).kind == TimeKind::Half || isJoined
            || written.endsWith(QLatin1String("am"))) {
            const bool isAfternoon =
                isJoined || (!written.endsWith(QLatin1String("am")) && word(last + 1).value == 12);
            hour += isAfternoon && hour < 12 ? 12 : 0;
            last = written.back().isDigit() ? last + 1 : last;
            isClock = true;
        }
        if (!isClock || m_time || hour > 23 || minute > 59)
            return;
        m_time = QTime(hour, minute);
        note(at, last);
    }

    QDate afterWorkdays(QDate day, int count) const
    {
        constexpr int most = 260;
        for (int left = std::min(count, most); left > 0;) {
            day = day.addDays(1);
            left -= day.dayOfWeek() < 6 ? 1 : 0;
        }
        return day;
    }

    Timestamp due() const
    {
        QDateTime at = m_start;
        if (m_day) {
            at = QDateTime(*m_day, m_time.value_or(QTime(endOfDay, 0)), m_zone);
        } else if (m_span && m_countsWorkdays) {
            at = QDateTime(afterWorkdays(m_start.date(), *m_span / minutesADay), QTime(endOfDay, 0),
                           m_zone);
        } else if (m_span) {
            at = m_start.addSecs(qint64(*m_span) * 60);
        } else if (m_time) {
            at = QDateTime(m_start.date(), *m_time, m_zone);
            if (at <= m_start)
                at = at.addDays(1);
        }
        return Timestamp::fromDateTime(at);
    }

    const ReadText& m_text;
    QDateTime m_start;
    QTimeZone m_zone;
    std::optional<QDate> m_day;
    std::optional<QTime> m_time;
    std::optional<int> m_span; ///< minutes
    bool m_countsWorkdays = false;
    qint32 m_first = -1;
    qint32 m_last = -1;
};

} // namespace

std::optional<DueRead> readDue(const ReadText& text, qint32 first, qint32 last,
                               const WrittenAt& written)
{
    return DueReader(text, written).run(first, last);
}

} // namespace heddle::insight
