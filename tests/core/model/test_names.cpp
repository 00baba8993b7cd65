#include "core/model/agent.h"
#include "core/model/centre/targetclock.h"
#include "core/model/draft.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/offer.h"
#include "tests/support/catch.h"

using namespace heddle;

namespace {

/// Every enumerator from 0 to the last must have a name that reads back to itself.
template<class Enum, class Back>
void checkNames(Enum last, Back back)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const auto value = static_cast<Enum>(i);
        const QString name = toName(value);
        INFO("enumerator " << i);
        REQUIRE_FALSE(name.isEmpty());
        CHECK(back(name) == value);
    }
    CHECK_FALSE(back(QStringLiteral("no such name")).has_value());
}

} // namespace

TEST_CASE("Every state has a stable name that reads back", "[model]")
{
    checkNames(ChannelKind::Paper, channelKindFromName);
    checkNames(Direction::About, directionFromName);
    checkNames(IdentityKind::Postal, identityKindFromName);
    checkNames(InteractionState::Closed, interactionStateFromName);
    checkNames(PendingOn::Until, pendingOnFromName);
    checkNames(EntryKind::System, entryKindFromName);
    checkNames(DeliveryState::Cancelled, deliveryStateFromName);
    checkNames(AutomaticKind::Calendar, automaticKindFromName);
    checkNames(Role::Trainer, roleFromName);
    checkNames(Presence::NotReady, presenceFromName);
    checkNames(OfferEnd::Withdrawn, offerEndFromName);
    checkNames(BandCause::Deferred, bandCauseFromName);
    checkNames(ComposeKind::Note, composeKindFromName);
    checkNames(OutboxState::Cancelled, outboxStateFromName);
    checkNames(TargetKind::Resolution, targetKindFromName);
}
