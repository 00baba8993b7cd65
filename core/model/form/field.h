#pragma once

#include "core/base/ids.h"
#include "core/model/form/outline.h"
#include "core/model/form/spelling.h"

#include <QHash>
#include <QMap>
#include <QStringList>

#include <concepts>
#include <limits>

namespace heddle {

/// A named part of a value, as describe() tells of it.
struct Field {
    const char* key;
    const char* meaning; ///< for people, one line
    qint64 least = 0;    ///< of numbers, and of spans in microseconds
    qint64 most = std::numeric_limits<qint64>::max();
    bool isNeeded = false;
    /// a text that names one of these
    enum class Names { Nothing, Skill, Calendar } names = Names::Nothing;
};

/// What the ids and names in an outline may be.
struct Names {
    QMap<QString, QueueId> queues;
    QMap<QString, AgentId> agents; ///< by login
    QStringList skills;
    QStringList calendars;
};

/// Something wrong, or (a warning) odd, with what was read.
struct Complaint {
    Place place;
    QString what; ///< and what would be right
    enum class Weight { Error, Warning } weight = Weight::Error;

    bool operator==(const Complaint&) const = default;
};

/// A value that is one text (see spelling.h).
template<class T>
concept Spelt = requires(const QString& text, T& value)
{
    {
        spellingOf(value)
        } -> std::convertible_to<QString>;
    {
        read(text, value)
        } -> std::same_as<std::optional<Misspelt>>;
};

/// A value with named parts: describe(visitor, value) names each to the visitor.
template<class T, class Visitor>
concept Described = requires(Visitor& visitor, T& value)
{
    describe(visitor, value);
};

} // namespace heddle
