#pragma once

#include "core/routing/matching/demand.h"
#include "core/routing/rings/rings.h"
#include "core/routing/waiting.h"

#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>
#include <map>
#include <set>
#include <vector>

namespace heddle::routing {

/// What waits in order of rank; also tells how many are before a rank, in log time.
using Line = __gnu_pbds::tree<Rank, __gnu_pbds::null_type, std::less<Rank>, __gnu_pbds::rb_tree_tag,
                              __gnu_pbds::tree_order_statistics_node_update>;

/// What tells two requirements apart. Everything with one key can be taken by the same agents.
struct RequirementKey {
    QueueId queue;
    ChannelKind channel = ChannelKind::Email;
    QString language;
    QString ownRings; ///< written out; empty for the queue's

    bool operator<(const RequirementKey& other) const
    {
        return std::tie(queue, channel, language, ownRings)
               < std::tie(other.queue, other.channel, other.language, other.ownRings);
    }
};

RequirementKey requirementKey(const Waiting& waiting);

/// Somebody who satisfies at least one ring of a requirement.
struct Able {
    AgentId agent;
    RingSet rings = 0;
};

/// Those that wait for the same: one line for each ring step they have reached.
struct Requirement {
    RequirementKey key;
    QList<Ring> rings;
    std::vector<RingSet> active;     ///< by step: the rings that take part
    std::vector<Line> lines;         ///< by step
    std::vector<Able> able;          ///< in order of agent id
    std::set<InteractionId> refused; ///< those somebody refused lately
    qsizetype items = 0;             ///< all that have it, in a line or not
    Demand demand;

    Requirement(RequirementKey itsKey, const QList<Ring>& itsRings);

    RingSet ringsOf(AgentId agent) const;
    void setAble(AgentId agent, RingSet itsRings);
    qsizetype waiting() const;
    /// How much of it waits and came lately.
    qint64 wanted(Timestamp now) const { return demand.level(now) + waiting() * Demand::one; }
    /// Among how many it is shared.
    qint64 shares() const { return static_cast<qint64>(able.size()); }
    qsizetype waitingBefore(const Rank& rank) const;
};

} // namespace heddle::routing
