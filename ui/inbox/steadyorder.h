#pragma once

#include "core/base/ids.h"

#include <QList>

namespace heddle::ui {

/// A row that must not move: it is under the pointer or selected.
struct Pin {
    InteractionId id;
    int index = 0; ///< where it stands now
};

/// `wanted`, but with each pinned row at the place where it stands now (or at the end of a shorter
/// list). A pin that is no longer wanted is ignored.
QList<InteractionId> steadied(QList<InteractionId> wanted, QList<Pin> pins);

} // namespace heddle::ui
