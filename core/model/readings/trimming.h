#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

namespace heddle {

/// A mail's words by line: the new ones, then what is folded away as history and signature.
struct TrimmedLines {
    QStringList lines;
    qsizetype fresh = 0; ///< so many of them are new words
};
TrimmedLines trimmedLines(const Entry& entry);

/// The entry with its new words ending after so many lines. Nothing is lost.
Entry endingAfter(Entry entry, qsizetype fresh);

/// A folded line is known by so many letters of it.
constexpr qsizetype longestFoldLine = 120;
/// The first line of what is folded away that is not blank; empty for none.
QString firstFoldedLine(const Entry& entry);

/// The entry with its new words ending after so many lines; nothing is lost, the rest is folded
/// away. BadInput where `answer` is no number of lines, or no words would be left.
Result<Entry> retrimmed(Entry entry, const QString& answer);

} // namespace heddle
