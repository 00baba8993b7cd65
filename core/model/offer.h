#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <compare>
#include <optional>

namespace heddle {

/// How an offer ended.
enum class OfferEnd { Accepted, Declined, NotAnswered, Withdrawn };

QLatin1String toName(OfferEnd end);
std::optional<OfferEnd> offerEndFromName(QStringView name);

/// One named part of a rank: so many microseconds earlier, and why.
struct Boost {
    QString name;   ///< "severity", "supervisor" ...
    QString reason; ///< "mentions a twice charged card"
    Duration earlier{};
    bool critical = false; ///< lifts a deferred interaction into the live band

    bool operator==(const Boost&) const = default;
};

/// Why something is in its band (routing.md §1): all but Deferred are the live band.
enum class BandCause { Live, Critical, Late, Deferred };

QLatin1String toName(BandCause cause);
std::optional<BandCause> bandCauseFromName(QStringView name);

/// The order of what waits; lower goes first. Band 0 is live, 1 deferred (routing.md §1).
struct Rank {
    int band = 1;
    Timestamp key; ///< due minus boosts
    Timestamp arrived;
    InteractionId id;

    auto operator<=>(const Rank&) const = default;
};

/// Somebody who was looked at, and what spoke for or against them.
struct Candidate {
    AgentId agent;
    QString name;
    int openWork = 0;
    std::optional<Timestamp> idleSince;
    QString excluded; ///< why not, in words; empty for an eligible one
    int load = 0;     ///< percent of what they can carry
    int ring = 0;     ///< the first of the active rings that they satisfy
    qint64 score = 0; ///< what the queue's policy orders by, lower first; 0 where it is idleness

    bool operator==(const Candidate&) const = default;
};

/// Why an interaction went to somebody, or to nobody: kept with each offer.
struct Decision {
    InteractionId interaction;
    Timestamp at;
    Rank rank;
    std::optional<Timestamp> due;
    QList<Boost> boosts;
    Timestamp base; ///< what the queue ranks by, before the boosts: mostly `due`
    BandCause bandCause = BandCause::Deferred;
    int ring = 0;                ///< the last ring that takes part, from 0
    AgentId preferred;           ///< who goes first if they can have it; not valid for nobody
    QList<Candidate> candidates; ///< in order of preference, the excluded last
    AgentId winner;              ///< not valid when nobody could have it
    QString policy;              ///< "preferred agent", "longest idle" ...
    QString reason;  ///< one plain sentence for the offer card, in English; ui translates by policy
    Duration took{}; ///< to decide

    bool operator==(const Decision&) const = default;
};

/// An interaction put before one agent with a deadline.
struct Offer {
    OfferId id;
    InteractionId interaction;
    AgentId agent;
    Timestamp made;
    Timestamp expires;
    std::optional<OfferEnd> end;
    std::optional<Timestamp> ended;
    QString endReason; ///< the agent's, for a declined one
    Decision decision;

    bool operator==(const Offer&) const = default;
};

} // namespace heddle
