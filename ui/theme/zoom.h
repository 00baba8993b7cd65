#pragma once

#include <QSize>

class QWidget;

namespace heddle::ui {

/// Draws every window that is made from now on larger by `percent`, 100 to 200; close those that
/// stand first. What the desktop itself asks for is multiplied with it. Leaves alone what
/// QT_SCALE_FACTOR asked for at the start.
void applyZoom(int percent);

/// The size a window wishes for, or as much of it as its screen has room for with a frame round it.
QSize fittingScreen(const QWidget& window, const QSize& wanted);

} // namespace heddle::ui
