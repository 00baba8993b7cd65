#include "core/model/form/spelling.h"

#include <QRegularExpression>

#include <cstdlib>
#include <limits>

namespace heddle {

namespace {

struct Unit {
    const char* name;
    qint64 micros;
};

constexpr qint64 second = 1'000'000;
constexpr Unit units[] = {{"d", 86'400 * second}, {"h", 3600 * second}, {"min", 60 * second},
                          {"s", second},          {"ms", 1000},         {"us", 1}};
constexpr qint64 longest = qint64(36'525) * 86'400 * second;

std::optional<qint64> unitNamed(QStringView name)
{
    if (name == QLatin1String("m"))
        name = u"min";
    for (const Unit& unit : units) {
        if (name == QLatin1String(unit.name))
            return unit.micros;
    }
    return std::nullopt;
}

Misspelt notASpan(const QString& text)
{
    return {0, QStringLiteral("'%1' is not a time span; write it like 20 s, 4 h or 1 h 30 min")
                   .arg(text.left(40))};
}

} // namespace

QString spellingOf(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QString spellingOf(qint64 value)
{
    return QString::number(value);
}

QString spellingOf(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString spellingOf(Duration span)
{
    if (span.count() == 0)
        return QStringLiteral("0 s");
    qint64 rest = std::abs(span.count());
    QStringList parts;
    for (const Unit& unit : units) {
        if (const qint64 count = rest / unit.micros; count > 0)
            parts += QString::number(count) + QLatin1Char(' ') + QLatin1String(unit.name);
        rest %= unit.micros;
    }
    return (span.count() < 0 ? QStringLiteral("-") : QString()) + parts.join(QLatin1Char(' '));
}

std::optional<Misspelt> read(const QString& text, bool& value)
{
    const bool isYes = text == QLatin1String("yes") || text == QLatin1String("true");
    if (!isYes && text != QLatin1String("no") && text != QLatin1String("false"))
        return Misspelt{0, QStringLiteral("'%1' is neither yes nor no").arg(text.left(40))};
    value = isYes;
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& text, qint64& value)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return Misspelt{0, QStringLiteral("'%1' is not a whole number").arg(text.left(40))};
    value = number;
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& text, int& value)
{
    qint64 number = 0;
    if (auto wrong = read(text, number))
        return wrong;
    if (number > std::numeric_limits<int>::max() || number < std::numeric_limits<int>::min())
        return Misspelt{0, QStringLiteral("'%1' is too large").arg(text.left(40))};
    value = static_cast<int>(number);
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& text, QString& value)
{
    constexpr qsizetype longestText = 20'000;
    if (text.size() > longestText)
        return Misspelt{0, QStringLiteral("the text is longer than %1 letters").arg(longestText)};
    value = text;
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& text, QDate& value)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || date.year() < 1970 || date.year() > 9999 || text.size() != 10)
        return Misspelt{
            0, QStringLiteral("'%1' is not a date; write it like 2026-12-25").arg(text.left(40))};
    value = date;
    return std::nullopt;
}

std::optional<Misspelt> read(const QString& text, Duration& value)
{
    QString span = text.trimmed();
    const bool isNegative = span.startsWith(u'-');
    if (isNegative)
        span.remove(0, 1);
    static const QRegularExpression part(QStringLiteral("\\G\\s*(\\d{1,15})\\s*([a-z]+)\\s*"));
    qint64 sum = 0;
    qsizetype at = 0;
    for (auto parts = part.globalMatch(span); parts.hasNext();) {
        const auto match = parts.next();
        const auto unit = unitNamed(match.capturedView(2));
        const qint64 count = match.capturedView(1).toLongLong();
        if (!unit || count > longest / *unit || sum + count * *unit > longest)
            return notASpan(text);
        sum += count * *unit;
        at = match.capturedEnd();
    }
    if (span != QLatin1String("0") && (at == 0 || at != span.size()))
        return notASpan(text);
    value = Duration(isNegative ? -sum : sum);
    return std::nullopt;
}

} // namespace heddle
