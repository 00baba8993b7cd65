#pragma once

#include "core/model/agent.h"
#include "core/model/centre/boostrule.h"
#include "core/model/form/outline.h"

namespace heddle {

// Values spelt out for the store: without what is as usual, ids as numbers.

Outline spelt(const Queue& queue);
Outline spelt(const Capacity& capacity);
Outline spelt(const Calendar& calendar);
Outline spelt(const BoostRule& rule);

// What they were spelt from; what cannot be read is as usual.
Queue queueFrom(const Outline& outline);
Capacity capacityFrom(const Outline& outline);
Calendar calendarFrom(const Outline& outline);
BoostRule boostRuleFrom(const Outline& outline);

} // namespace heddle
