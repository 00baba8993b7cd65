#pragma once

#include "ui/timeline/entrylayout.h"
#include "ui/timeline/entrypainter.h"

namespace heddle::ui {

// The files of an entry, each a tile that opens it: pictures small, recordings as they sound.

/// Lays the tiles in rows from `at` on, no wider than `width`; appends a spot for each. Answers with
/// the size that they take up, nothing where there are no files.
QSizeF layOutTiles(const Entry& entry, QList<EntryLayout::Spot>& spots, QPointF at, qreal width);

void paintAttachment(Ink& ink, const Entry& entry, const EntryLayout::Spot& spot,
                     const EntryLook& look);

} // namespace heddle::ui
