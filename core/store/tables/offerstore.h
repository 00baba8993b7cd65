#pragma once

#include "core/model/offer.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// Reads offers with their decisions.
class OfferStore {
public:
    explicit OfferStore(Connection& connection) : m_connection(connection) {}

    /// NotFound when there is none.
    Result<Offer> byId(OfferId id);
    /// As byId(), without its decision.
    Result<Offer> terms(OfferId id);
    /// Not ended, the one that expires first before the others.
    Result<QList<Offer>> live();
    Result<QList<Offer>> liveOf(AgentId agent);
    Result<std::optional<Offer>> liveFor(InteractionId interaction);
    /// All of an interaction, newest first.
    Result<QList<Offer>> of(InteractionId interaction);
    /// Those of an interaction that were declined or not answered at or after `since`: who is not
    /// to be asked again for a while.
    Result<QList<Offer>> turnedDown(InteractionId interaction, Timestamp since);

    /// The answered and the missed offers of an agent since `since`, the newest first.
    Result<QList<Offer>> endedOf(AgentId agent, Timestamp since, int limit);

private:
    Connection& m_connection;
};

} // namespace heddle::store
