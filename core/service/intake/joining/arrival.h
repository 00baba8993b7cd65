#pragma once

#include "core/service/desk/marks.h"
#include "core/service/intake/intake.h"

namespace heddle::service {

/// What an inbound brings along on its way into an interaction.
struct Intake::Arrival {
    Entry entry;
    QList<store::RowImage> rows;
    QJsonObject facts;
    QList<Mark> marks; ///< what it does to the interaction, for the timeline
};

} // namespace heddle::service
