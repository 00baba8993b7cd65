#include "core/service/router/matchfeed.h"

#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

namespace heddle::service {

namespace {

constexpr int mostWaiting = 1'000'000;

// Whoever gave something back is not asked for it at once again.
QList<routing::Refusal> givenBack(const Interaction& interaction, const store::Record& record,
                                  Timestamp now)
{
    const bool isGivenBack = record.kind == QLatin1String("interaction.assigned")
                             && interaction.state == InteractionState::Queued
                             && record.actor.isValid() && record.actor == interaction.lastAgent;
    if (!isGivenBack)
        return {};
    return {{record.actor, now, QStringLiteral("gave it back")}};
}

// What is hardest to change is said first.
routing::Away awayOn(ChannelKind channel, const Agent& agent, bool isSilent)
{
    using routing::Away;
    if (isSilent)
        return Away::Silent;
    if (agent.wish)
        return Away::Leaving;
    return agent.pausedChannels.contains(channel) ? Away::Paused : Away::No;
}

bool isWaiting(const Interaction& interaction)
{
    return interaction.state == InteractionState::Queued
           || interaction.state == InteractionState::Offered;
}

} // namespace

Done MatchFeed::load(const Roster& roster)
{
    auto& interactions = m_ledger.store().interactions();
    for (const auto& [id, queue] : roster.queues())
        tell(queue);
    for (const auto& [id, agent] : roster.agents()) {
        tell(agent);
        const auto work = interactions.assignedTo(id);
        if (!work)
            return passOn(work);
        for (const Interaction& interaction : *work)
            tell(interaction);
    }
    const auto waiting = interactions.waiting(mostWaiting);
    if (!waiting)
        return passOn(waiting);
    for (const Interaction& interaction : *waiting)
        wait(interaction, interaction.touched, m_facts.refusals(interaction.id));
    const auto live = m_ledger.store().offers().live();
    if (!live)
        return passOn(live);
    for (const Offer& offer : *live) {
        const auto interaction = interactions.byId(offer.interaction);
        if (!interaction)
            return passOn(interaction);
        wait(*interaction, interaction->touched, m_facts.refusals(interaction->id));
        tell(offer);
    }
    return {};
}

void MatchFeed::tell(const store::Record& record)
{
    for (const store::RowImage& row : record.rows) {
        if (const auto* interaction = std::get_if<Interaction>(&row)) {
            if (isWaiting(*interaction))
                wait(*interaction, m_ledger.now(), givenBack(*interaction, record, m_ledger.now()));
            else
                tell(*interaction);
        } else if (const auto* offer = std::get_if<Offer>(&row)) {
            tell(*offer);
        } else if (const auto* agent = std::get_if<Agent>(&row)) {
            tell(*agent);
        } else if (const auto* queue = std::get_if<Queue>(&row)) {
            tell(*queue);
        } else if (const auto* customer = std::get_if<Customer>(&row)) {
            // Whoever comes for the first time has nothing waiting but what they bring along.
            if (record.kind != QLatin1String("interaction.arrived"))
                tellWaitingOf(customer->id);
        } else if (const auto* promise = std::get_if<Promise>(&row)) {
            tellAgain(promise->interaction);
        }
    }
    // From now on it is broken.
    if (record.kind == QLatin1String("promise.due"))
        tellWaitingOf(record.customer);
}

// Their tier, language or wishes, and what we promised them, may rank what waits otherwise.
void MatchFeed::tellWaitingOf(CustomerId customer)
{
    const auto open = m_ledger.store().interactions().openOf(customer, mostWaiting);
    if (!open)
        return;
    for (const Interaction& interaction : *open) {
        if (isWaiting(interaction))
            tell(interaction);
    }
}

void MatchFeed::tellAgain(InteractionId id)
{
    const auto interaction = m_ledger.store().interactions().byId(id);
    if (interaction)
        tellWaitingOf(interaction->customer);
}

void MatchFeed::tell(const Queue& queue)
{
    if (queue.active)
        apply(routing::QueueSet{queue});
    else
        apply(routing::QueueRemoved{queue.id, {}});
}

void MatchFeed::tell(const Agent& agent)
{
    if (!agent.active) {
        apply(routing::AgentRemoved{agent.id});
        return;
    }
    PerChannel<routing::Away> awayFrom;
    for (const ChannelKind channel : routing::everyChannel)
        awayFrom.of(channel) = awayOn(channel, agent, m_silent.contains(agent.id));
    apply(routing::AgentSet{agent, awayFrom});
}

void MatchFeed::tell(const Interaction& interaction)
{
    switch (interaction.state) {
    case InteractionState::Queued:
    case InteractionState::Offered: wait(interaction, m_ledger.now(), {}); return;
    case InteractionState::Assigned:
    case InteractionState::WrapUp:
    case InteractionState::Pending: {
        const bool isParked = interaction.state == InteractionState::Pending;
        apply(routing::Withdrawn{interaction.id});
        apply(routing::WorkHeld{interaction.id, interaction.assignee, interaction.channel,
                                isParked ? routing::Work::Parked : routing::Work::Active});
        return;
    }
    case InteractionState::New:
    case InteractionState::Closed:
        apply(routing::Withdrawn{interaction.id});
        apply(routing::WorkEnded{interaction.id});
        return;
    }
}

void MatchFeed::wait(const Interaction& interaction, Timestamp queued,
                     const QList<routing::Refusal>& refusals)
{
    routing::Waiting waiting = m_facts.waiting(interaction, queued);
    waiting.refusals = refusals;
    apply(routing::Arrived{waiting});
}

void MatchFeed::tell(const Offer& offer)
{
    if (offer.end)
        apply(routing::OfferEnded{offer.interaction, *offer.end});
    else
        apply(routing::OfferMade{offer.interaction, offer.agent});
}

void MatchFeed::setSilent(const Agent& agent)
{
    m_silent.insert(agent.id);
    tell(agent);
}

void MatchFeed::setHeard(const Agent& agent)
{
    if (m_silent.erase(agent.id) > 0)
        tell(agent);
}

} // namespace heddle::service
