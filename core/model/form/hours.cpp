#include "core/model/form/hours.h"

#include <QRegularExpression>

#include <algorithm>

namespace heddle {

namespace {

constexpr const char* dayNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr qsizetype days = 7;
constexpr auto wholeDay = std::chrono::minutes(24 * 60);

QString clockTime(std::chrono::minutes at)
{
    return QStringLiteral("%1:%2")
        .arg(at.count() / 60, 2, 10, QLatin1Char('0'))
        .arg(at.count() % 60, 2, 10, QLatin1Char('0'));
}

QString spellingOf(TimeRange range)
{
    return clockTime(range.from) + QLatin1Char('-') + clockTime(range.to);
}

QString joined(const QList<TimeRange>& hours, QLatin1String between)
{
    QStringList ranges;
    for (const TimeRange& range : hours)
        ranges += spellingOf(range);
    return ranges.join(between);
}

/// "08:00-12:00"; one over midnight has its `to` beyond 24 h.
std::optional<TimeRange> rangeFrom(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2}):([0-5]\\d)-(\\d{1,2}):([0-5]\\d)$"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int part) { return match.capturedView(part).toInt(); };
    TimeRange range{std::chrono::minutes(number(1) * 60 + number(2)),
                    std::chrono::minutes(number(3) * 60 + number(4))};
    if (range.from >= wholeDay || range.to > wholeDay || range.from == range.to)
        return std::nullopt;
    if (range.to < range.from)
        range.to += wholeDay;
    return range;
}

struct Word {
    qsizetype at = 0;
    QString text;
};

QList<Word> wordsOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("[^\\s,]+"));
    QList<Word> words;
    for (auto found = form.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        words.append({match.capturedStart(), match.captured()});
    }
    return words;
}

Misspelt notARange(const Word& word)
{
    const bool isNothing =
        word.text.count(u'-') == 1 && word.text.section(u'-', 0, 0) == word.text.section(u'-', 1);
    return {word.at, (isNothing ? QStringLiteral("'%1' ends as it begins; a whole day is "
                                                 "00:00-24:00")
                                : QStringLiteral("'%1' is no range of hours; write it like "
                                                 "08:00-17:30"))
                         .arg(word.text.left(40))};
}

/// Adds a range to a day; answers with the one it overlaps.
std::optional<TimeRange> addTo(QList<TimeRange>& day, TimeRange range)
{
    if (range.from == range.to)
        return std::nullopt;
    for (const TimeRange& other : day) {
        if (range.from < other.to && other.from < range.to)
            return other;
    }
    day.append(range);
    std::sort(day.begin(), day.end());
    for (qsizetype i = day.size() - 1; i > 0; --i) {
        if (day.at(i - 1).to == day.at(i).from) {
            day[i - 1].to = day.at(i).to;
            day.removeAt(i);
        }
    }
    return std::nullopt;
}

Misspelt overlap(const Word& word, TimeRange other)
{
    return {word.at, QStringLiteral("%1 overlaps %2").arg(word.text, spellingOf(other))};
}

qsizetype dayNamed(QStringView name)
{
    const auto found = std::find_if(std::begin(dayNames), std::end(dayNames),
                                    [&](const char* day) { return name == QLatin1String(day); });
    return found == std::end(dayNames) ? -1 : found - std::begin(dayNames);
}

/// The days "mon", "mon-fri", "sat-mon" or "daily" name, Monday is 0; empty for no days.
QList<qsizetype> daysNamed(const QString& text)
{
    const bool isDaily = text == QLatin1String("daily");
    const qsizetype first = isDaily ? 0 : dayNamed(text.section(u'-', 0, 0));
    const qsizetype last = isDaily ? days - 1 : dayNamed(text.section(u'-', -1, -1));
    if (first < 0 || last < 0 || text.count(u'-') > 1)
        return {};
    QList<qsizetype> named;
    for (qsizetype day = first; named.isEmpty() || named.last() != last; day = (day + 1) % days)
        named.append(day);
    return named;
}

std::optional<Misspelt> addTo(Week& week, const QList<qsizetype>& named, const Word& word)
{
    const auto range = rangeFrom(word.text);
    if (!range)
        return notARange(word);
    for (const qsizetype day : named) {
        auto& today = week.at(static_cast<size_t>(day));
        auto& tomorrow = week.at(static_cast<size_t>((day + 1) % days));
        auto other = addTo(today, {range->from, std::min(range->to, wholeDay)});
        if (!other && range->to > wholeDay)
            other = addTo(tomorrow, {std::chrono::minutes(0), range->to - wholeDay});
        if (other)
            return overlap(word, *other);
    }
    return std::nullopt;
}

} // namespace

QString spellingOf(const QList<TimeRange>& hours)
{
    return hours.isEmpty() ? QStringLiteral("closed") : joined(hours, QLatin1String(", "));
}

QString spellingOf(const Week& week)
{
    QStringList parts;
    for (size_t day = 0; day < week.size(); ++day) {
        size_t last = day;
        while (last + 1 < week.size() && week.at(last + 1) == week.at(day))
            ++last;
        QString name = QLatin1String(dayNames[day]);
        if (last > day)
            name += QLatin1Char('-') + QLatin1String(dayNames[last]);
        if (day == 0 && last + 1 == week.size())
            name = QStringLiteral("daily");
        if (!week.at(day).isEmpty())
            parts += name + QLatin1Char(' ') + joined(week.at(day), QLatin1String(" "));
        day = last;
    }
    return parts.isEmpty() ? QStringLiteral("closed") : parts.join(QStringLiteral(", "));
}

QList<Misspelt> readAll(const QString& text, QList<TimeRange>& value)
{
    QList<TimeRange> hours;
    QList<Misspelt> wrong;
    const QList<Word> words = wordsOf(text);
    if (words.isEmpty())
        wrong += notARange({0, text});
    for (const Word& word : words) {
        if (word.text == QLatin1String("closed") && words.size() == 1)
            continue;
        const auto range = rangeFrom(word.text);
        if (!range)
            wrong += notARange(word);
        else if (range->to > wholeDay)
            wrong += Misspelt{
                word.at, QStringLiteral("%1 goes over midnight; a day of its own ends at 24:00")
                             .arg(word.text)};
        else if (const auto other = addTo(hours, *range))
            wrong += overlap(word, *other);
    }
    if (wrong.isEmpty())
        value = hours;
    return wrong;
}

QList<Misspelt> readAll(const QString& text, Week& value)
{
    Week week;
    QList<Misspelt> wrong;
    const QList<Word> words = wordsOf(text);
    if (words.isEmpty())
        wrong += Misspelt{0, QStringLiteral("hours are wanted, like mon-fri 08:00-17:30")};
    QList<qsizetype> named;
    bool isDayKnown = false; // a day was named, rightly or not
    bool isDayBare = false;
    for (const Word& word : words) {
        if (word.text == QLatin1String("closed") && words.size() == 1)
            continue;
        if (!word.text.at(0).isDigit()) {
            named = daysNamed(word.text);
            isDayKnown = true;
            isDayBare = !named.isEmpty();
            if (named.isEmpty())
                wrong +=
                    Misspelt{word.at, QStringLiteral("'%1' is no day; use mon, tue, wed, thu, fri, "
                                                     "sat, sun, mon-fri or daily")
                                          .arg(word.text.left(40))};
            continue;
        }
        isDayBare = false;
        if (!isDayKnown)
            wrong += Misspelt{
                word.at,
                QStringLiteral("a day is wanted before %1, like mon-fri").arg(word.text.left(40))};
        else if (const auto mistake = addTo(week, named, word))
            wrong += *mistake;
    }
    if (isDayBare)
        wrong += Misspelt{
            words.last().at,
            QStringLiteral("hours are wanted after '%1', like 08:00-17:30").arg(words.last().text)};
    if (wrong.isEmpty())
        value = week;
    return wrong;
}

std::optional<Misspelt> read(const QString& text, QList<TimeRange>& value)
{
    const auto wrong = readAll(text, value);
    return wrong.isEmpty() ? std::nullopt : std::optional(wrong.first());
}

std::optional<Misspelt> read(const QString& text, Week& value)
{
    const auto wrong = readAll(text, value);
    return wrong.isEmpty() ? std::nullopt : std::optional(wrong.first());
}

} // namespace heddle
