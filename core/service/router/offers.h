#pragma once

#include "core/model/offer.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// `offer` as it ended, without its decision, which its row keeps.
Offer ended(Offer offer, OfferEnd end, const QString& reason, Timestamp now);

/// The record by which an offer ends without being taken: its interaction waits on with its age.
Result<store::Record> returned(Ledger& ledger, const Offer& offer, OfferEnd end,
                               const QString& reason);

/// The rows that take a live offer of an interaction back, when something else decides over it;
/// empty when it has none.
Result<QList<store::RowImage>> withdrawnOffer(store::Store& store, InteractionId interaction,
                                              const QString& reason, Timestamp now);

} // namespace heddle::service
