#include "core/service/router/offers.h"

#include "core/store/tables/offerstore.h"

namespace heddle::service {

Offer ended(Offer offer, OfferEnd end, const QString& reason, Timestamp now)
{
    offer.end = end;
    offer.ended = now;
    offer.endReason = reason;
    return offer;
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
