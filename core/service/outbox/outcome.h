#pragma once

#include "core/model/draft.h"
#include "core/model/traffic.h"
#include "core/service/outbox/retry.h"
#include "core/service/roster.h"

namespace heddle::service {

/// What a delivery means for an item: its state, the next try, and what its entry shows.
struct Outcome {
    OutboxItem item;
    DeliveryState shown = DeliveryState::Sent;
    QString detail;

    bool operator==(const Outcome&) const = default;
};

/// Pure. Of a message that only some recipients' servers took, what is left is for the others.
Outcome outcomeOf(OutboxItem item, const Delivery& delivery, Timestamp now,
                  const RetryRules& rules);

/// Records an outcome: item, entry and, when the message failed, the interaction, which comes back
/// to its agent.
Done recordOutcome(Ledger& ledger, const Roster& roster, const Outcome& outcome,
                   const QString& rawBlob, AgentId actor = {});

} // namespace heddle::service
