#pragma once

namespace heddle::ui {

/// How close rows stand.
enum class Density { Roomy, Compact };

/// Changes all windows at once.
void applyDensity(Density density);
Density currentDensity();

} // namespace heddle::ui
