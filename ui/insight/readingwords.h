#pragma once

#include "core/model/entry.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"

#include <optional>

namespace heddle::ui {

/// Something that was read in a message, as it is shown beside it: a few words with a shape, and
/// why, in the message's own words.
struct ReadingMark {
    Icon icon = Icon::Flag;
    QString words;
    QString why; ///< may be empty
    Meaning meaning = Meaning::Neutral;
    std::optional<ReadingKind> what; ///< the reading to be put right with it

    bool operator==(const ReadingMark&) const = default;
};

/// What is worth knowing of a message, the gravest first. Nothing for words that say nothing, but
/// for what an agent has put right.
QList<ReadingMark> readingMarks(const Readings& readings, Timestamp now);

/// Of our own words: only what they promise.
QList<ReadingMark> promiseMarks(const Readings& readings, Timestamp now);

/// "Unhappy", "Very pleased" ...; empty where the words do not say, or not surely.
QString sentimentWords(const Sentiment& sentiment);
/// "Wants to tell us" ...; empty for none.
QString motiveWords(Motive motive);
/// "Money", "Safety" ...
QString severityWords(SeverityKind kind);
/// "To us", "About us" ...
QString stanceWords(Stance stance);
/// "A person", "Automatic reply" ...
QString automaticKindWords(AutomaticKind kind);

} // namespace heddle::ui
