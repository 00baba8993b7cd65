#pragma once

#include "ui/theme/tokens.h"

#include <QPalette>

class QApplication;

namespace heddle::ui {

/// The palette of a scheme; tokens(palette) leads back to its colours.
QPalette paletteFor(Scheme scheme);

/// Gives the application the house's style and font and a scheme. Call once, before any window.
void startTheme(QApplication& app, Scheme scheme);
/// Switches all windows at once.
void applyScheme(Scheme scheme);
/// What the application shows now.
Scheme currentScheme();

} // namespace heddle::ui
