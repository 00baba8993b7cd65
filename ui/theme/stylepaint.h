#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionViewItem;

namespace heddle::ui {

// How the stock widgets look: what Style paints instead of Fusion. The direction and the colours
// are those of the option.

void drawMenuItem(const QStyleOptionMenuItem& item, QPainter* painter);
/// \param slider where its thumb lies; nothing is drawn where there is nothing to scroll
void drawScrollBar(const QStyleOptionSlider& bar, const QRect& slider, QPainter* painter);
/// Where the thumb of a scroll bar lies: as long as its page's share, but never too small to grasp.
QRect scrollBarSlider(const QStyleOptionSlider& bar);
void drawComboBox(const QStyleOptionComboBox& box, QPainter* painter);
/// A ticked box is filled and has its tick; an empty one has an edge that is seen in the dark too.
void drawCheckBox(const QStyleOption& box, QPainter* painter);
void drawLineEdit(const QStyleOption& edit, QPainter* painter);
void drawSpinBox(const QStyleOptionSpinBox& box, QPainter* painter);
/// The row of a plain list: what is chosen lies on a soft ground.
void drawRow(const QStyleOptionViewItem& row, QPainter* painter);

} // namespace heddle::ui
