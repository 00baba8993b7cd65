#pragma once

#include "core/routing/matching/standing.h"
#include "core/routing/waiting.h"
#include "core/routing/workload.h"

namespace heddle::routing {

struct Item;
class Crew;

/// Some other kind of work that an agent could do: how much of it is wanted, and among how many it
/// is shared.
struct OtherWork {
    qint64 wanted = 0;
    qint64 shares = 1;

    bool operator==(const OtherWork&) const = default;
};

/// An agent as a decision saw them.
struct SeenAgent {
    Agent agent;           ///< without what no decision looks at
    Away away = Away::No;  ///< from the channel
    bool hasOffer = false; ///< of something else
    Workload work;
    Timestamp freeSince;
    Timestamp lastOffered{0};
    int rampLeft = 0;
    Timestamp nextDeferred{0};
    QList<OtherWork> otherWork; ///< where the queue keeps rare skills free

    bool operator==(const SeenAgent&) const = default;
};

/// All that a decision looked at: from this alone it can be made again (recomputed()).
struct Sight {
    Timestamp at;
    Queue queue; ///< as far as deciding goes; its members are `agents`
    Waiting waiting;
    QList<SeenAgent> agents;

    bool operator==(const Sight&) const = default;
};

Sight sightOf(const Item& item, const Queue* queue, const Crew& crew, Timestamp now);

} // namespace heddle::routing
