#pragma once

#include <QString>

namespace heddle {

/// A tag as it is kept: one line, at most 60 letters. Empty when nothing is left.
inline QString cleanTag(const QString& tag)
{
    constexpr qsizetype longest = 60;
    return tag.simplified().left(longest);
}

} // namespace heddle
