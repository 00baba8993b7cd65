#pragma once

#include "core/routing/matching/matcher.h"

#include <map>

namespace heddle::routing::test {

constexpr QueueId sales{1}, service{2};
constexpr AgentId ada{1}, ben{2}, cleo{3};

/// A matcher with one queue of three, told step by step.
struct Floor3 {
    Matcher matcher;
    Timestamp now{1'772'000'000'000'000};
    Queue queue;
    std::map<AgentId, Agent> agents;

    Floor3()
    {
        queue.id = sales;
        queue.name = QStringLiteral("Sales");
        queue.members = {ada, ben, cleo};
        tell(QueueSet{queue});
        const char* names[] = {"Ada", "Ben", "Cleo"};
        for (const AgentId id : {ada, ben, cleo}) {
            agents[id].id = id;
            agents[id].name = QLatin1String(names[id.value - 1]);
            agents[id].presenceSince = now - std::chrono::minutes(id.value);
            set(id, Presence::Offline);
        }
    }

    void tell(const Event& event) { matcher.apply(event, now); }
    void set(AgentId id, Presence presence)
    {
        agents[id].presence = presence;
        tell(AgentSet{agents[id], {}});
    }
    Waiting item(qint64 id, ChannelKind channel = ChannelKind::Email) const
    {
        return {.id = {id},
                .queue = sales,
                .channel = channel,
                .arrived = now,
                .queued = now,
                .due = now + 4h};
    }
    void arrive(qint64 id, ChannelKind channel = ChannelKind::Email)
    {
        tell(Arrived{item(id, channel)});
    }
    void accept(const Decision& decision, ChannelKind channel = ChannelKind::Email)
    {
        tell(OfferEnded{decision.interaction, OfferEnd::Accepted});
        tell(WorkHeld{decision.interaction, decision.winner, channel, Work::Active});
    }
    std::optional<Decision> next() { return matcher.next(now); }
    AgentId winner() { return next().value_or(Decision{}).winner; }
};

} // namespace heddle::routing::test
