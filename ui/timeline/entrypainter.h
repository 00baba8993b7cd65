#pragma once

#include "ui/timeline/entrylayout.h"

namespace heddle::ui {

class Previews;

/// How a row looks besides its content.
struct EntryLook {
    bool isCurrent = false; ///< the keyboard is on it
    bool isLast = false;    ///< the spine ends here
    bool isMine = false;    ///< I wrote it: nobody has to be told who did
    const EntryLayout::Spot* hovered = nullptr;
    QString marked = {};          ///< words that are being looked for
    Previews* previews = nullptr; ///< without them attached pictures are icons
};

/// Paints a laid-out entry into the row whose left top corner is the painter's origin.
void paintEntry(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look);

} // namespace heddle::ui
