#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace heddle::scenario {

/// Where a cursor stands in a YAML text that need not be whole yet.
struct CursorPlace {
    QString path; ///< of the map or value: "steps", "steps.by", "centre.queues"
    enum class Part { Key, Value } part = Part::Key;
    QString typed;    ///< of it, before the cursor
    QStringList used; ///< keys that this map has already, as far as it is written before the cursor

    bool operator==(const CursorPlace&) const = default;
};

/// Null where nothing is to be completed: in a comment, in quotes, in a longer text.
std::optional<CursorPlace> cursorPlace(QStringView textBefore);

} // namespace heddle::scenario
