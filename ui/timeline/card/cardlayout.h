#pragma once

#include "ui/timeline/entrylayout.h"
#include "ui/widgets/marks.h"

namespace heddle::ui {

/// The measures that all kinds of entries share.
constexpr qreal gutter = 44; ///< for the spine and the channel tiles
constexpr qreal padding = 16;
constexpr int foldedLines = 24;
constexpr Type bodyType{Step::Body};
constexpr Type spotType{Step::Meta, Weight::Medium};

/// Lays a mail, call, post or letter out as a card whose row begins at `top`: head, automatic line,
/// words, quoted history, what was read in it, attachments, and what can be done.
void layOutCard(const Entry& entry, EntryLayout& layout, qreal top);

/// What unfolds a long text, or folds it again; empty for a short one.
QString foldWords(const EntryLayout& layout);

/// How a mark beside a message looks.
PillLook lookOf(const ReadingMark& mark, const Tokens& tokens);

} // namespace heddle::ui
