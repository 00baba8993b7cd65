#pragma once

#include "core/model/offer.h"
#include "core/store/store.h"

namespace heddle::service {

/// `offer` as it ended.
Offer ended(Offer offer, OfferEnd end, const QString& reason, Timestamp now);

/// The rows that take a live offer of an interaction back, when something else decides over it;
/// empty when it has none.
Result<QList<store::RowImage>> withdrawnOffer(store::Store& store, InteractionId interaction,
                                              const QString& reason, Timestamp now);

} // namespace heddle::service
