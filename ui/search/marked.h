#pragma once

#include <QList>
#include <QString>

namespace heddle::ui {

/// A stretch of a snippet, found or not.
struct Stretch {
    QString text;
    bool isFound = false;

    bool operator==(const Stretch&) const = default;
};

/// A snippet of the search, whose found words stand between U+0002 and U+0003, in stretches.
QList<Stretch> stretches(const QString& snippet);
/// The snippet without its marks.
QString unmarked(const QString& snippet);

} // namespace heddle::ui
