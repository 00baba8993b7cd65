#include "core/service/router/offers.h"

#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

Offer ended(Offer offer, OfferEnd end, const QString& reason, Timestamp now)
{
    offer.end = end;
    offer.ended = now;
    offer.endReason = reason;
    // The store has it from when the offer was made.
    offer.decision = {};
    return offer;
}

Result<store::Record> returned(Ledger& ledger, const Offer& offer, OfferEnd end,
                               const QString& reason)
{
    const auto interaction = ledger.store().interactions().byId(offer.interaction);
    if (!interaction)
        return passOn(interaction);
    const auto waiting = moved(*interaction, Step::Return, ledger.now());
    if (!waiting)
        return passOn(waiting);
    return store::Record{.kind = QStringLiteral("offer.") + toName(end),
                         .actor = end == OfferEnd::Declined ? offer.agent : AgentId{},
                         .interaction = waiting->id,
                         .customer = waiting->customer,
                         .rows = {ended(offer, end, reason, ledger.now()), *waiting}};
}

Result<QList<store::RowImage>> withdrawnOffer(store::Store& store, InteractionId interaction,
                                              const QString& reason, Timestamp now)
{
    const auto live = store.offers().liveFor(interaction);
    if (!live)
        return passOn(live);
    QList<store::RowImage> rows;
    if (*live)
        rows += ended(**live, OfferEnd::Withdrawn, reason, now);
    return rows;
}

} // namespace heddle::service
