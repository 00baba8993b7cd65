#pragma once

#include "core/model/entry.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"

namespace heddle::ui {

/// Something that was read in a message, as it is shown beside it: a few words with a shape, and
/// why, in the message's own words.
struct ReadingMark {
    Icon icon = Icon::Flag;
    QString words;
    QString why; ///< may be empty
    Meaning meaning = Meaning::Neutral;

    bool operator==(const ReadingMark&) const = default;
};

/// What is worth knowing of a message, the gravest first. Nothing for words that say nothing.
QList<ReadingMark> readingMarks(const Readings& readings, Timestamp now);

/// "Unhappy", "Very pleased" ...; empty where the words do not say, or not surely.
QString sentimentWords(const Sentiment& sentiment);
/// "Wants to tell us" ...; empty for none.
QString motiveWords(Motive motive);

} // namespace heddle::ui
