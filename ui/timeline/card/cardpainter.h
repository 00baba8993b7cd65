#pragma once

#include "ui/timeline/entrypainter.h"

namespace heddle::ui {

/// Paints what layOutCard() laid out.
void paintCard(Ink& ink, const Entry& entry, const EntryLayout& layout, const EntryLook& look);

/// The pieces that all kinds of entries share.
struct TileColours {
    QColor glyph;
    QColor soft;
    QColor line;
};
void paintTile(Ink& ink, QPointF corner, Icon icon, const TileColours& colours);
enum class SpotState { Plain, Hovered };
void paintSpotWords(Ink& ink, const EntryLayout::Spot& spot, SpotState state);
QString timeWords(const Entry& entry);
const QColor& deliveryColour(const Entry& entry, const Tokens& t);

} // namespace heddle::ui
