#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QString>

#include <optional>

namespace heddle {

/// Where a promise stands. Found ones were read out of a message, or follow from a major problem,
/// and wait for an agent to take them up or let them be.
enum class PromiseProgress { Found, Open, Kept, LetBe };

QLatin1String toName(PromiseProgress state);
std::optional<PromiseProgress> promiseProgressFromName(QStringView name);

/// Something the customer may expect of us by a moment. An open one has its own clock.
struct Promise {
    PromiseId id;
    InteractionId interaction;
    EntryId entry; ///< the message that made it; not valid for one made by hand
    QString quote; ///< the words: "we will call you by Friday"
    std::optional<Timestamp> due;
    PromiseProgress progress = PromiseProgress::Found;
    AgentId agent; ///< who took it up or let it be
    Timestamp made;
    std::optional<Timestamp> settled; ///< when it was kept or let be

    bool operator==(const Promise&) const = default;
};

} // namespace heddle
