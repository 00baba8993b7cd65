#pragma once

#include "core/base/clock.h"
#include "core/model/centre/calendar.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace heddle {

/// What is wrong with a text, and where in it.
struct Misspelt {
    qsizetype at = 0;
    QString what;

    bool operator==(const Misspelt&) const = default;
};

// How single values are written in centre.yaml. Each spelling reads back as the same value; read()
// leaves `value` alone when it answers with a mistake.

QString spellingOf(bool value);
QString spellingOf(qint64 value);
inline QString spellingOf(int value)
{
    return spellingOf(qint64(value));
}
inline QString spellingOf(const QString& text)
{
    return text;
}
QString spellingOf(QDate date);
/// "20 s", "1 h 30 min", "-30 min", "0 s"; units us, ms, s, min, h, d (24 h).
QString spellingOf(Duration span);
/// "08:00-12:00, 13:00-17:00", "closed" for none.
QString spellingOf(const QList<TimeRange>& hours);
/// "mon-fri 08:00-12:00 13:00-17:00, sat 09:00-12:00", "closed" for none.
QString spellingOf(const Week& week);

/// Also true and false.
std::optional<Misspelt> read(const QString& text, bool& value);
std::optional<Misspelt> read(const QString& text, qint64& value);
std::optional<Misspelt> read(const QString& text, int& value);
std::optional<Misspelt> read(const QString& text, QString& value);
std::optional<Misspelt> read(const QString& text, QDate& value);
/// With or without blanks; at most 100 years.
std::optional<Misspelt> read(const QString& text, Duration& value);
/// Sorted and joined where they touch; overlapping ones are a mistake, as is one over midnight.
std::optional<Misspelt> read(const QString& text, QList<TimeRange>& value);
/// Days are mon, mon-fri, daily ...; a range over midnight ("22:00-06:00") ends on the next day.
std::optional<Misspelt> read(const QString& text, Week& value);

/// The one of `names` that was probably meant; empty when none is near.
QString nearest(const QString& text, const QStringList& names);
/// "is unknown; did you mean 'x'?", or the names there are when they are few.
QString unknownName(const QString& kind, const QString& text, const QStringList& names);

/// Every name of an enumeration, in order.
template<class Enum>
QStringList namesOf()
{
    QStringList names;
    for (int i = 0; !toName(static_cast<Enum>(i)).isEmpty(); ++i)
        names.append(toName(static_cast<Enum>(i)));
    return names;
}

template<class Enum>
requires std::is_enum_v<Enum> QString spellingOf(Enum value)
{
    return toName(value);
}

template<class Enum>
requires std::is_enum_v<Enum> std::optional<Misspelt> read(const QString& text, Enum& value)
{
    const qsizetype found = namesOf<Enum>().indexOf(text);
    if (found < 0)
        return Misspelt{0, unknownName(QStringLiteral("word"), text, namesOf<Enum>())};
    value = static_cast<Enum>(found);
    return std::nullopt;
}

} // namespace heddle
