#include "core/service/router/presences.h"

#include "core/base/log.h"
#include "core/routing/rank.h"
#include "core/service/router/offers.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

#include <algorithm>

namespace heddle::service {

Presences::Presences(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &Presences::apply);
}

Done Presences::set(AgentId id, Presence presence, const QString& reason,
                    std::optional<Timestamp> idleSince)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    agent->wish.reset();
    if (presence == Presence::NotReady && agent->presence == Presence::Ready) {
        const auto busy = isOnTheLine(id);
        if (!busy)
            return passOn(busy);
        if (*busy) {
            agent->wish = PresenceWish{presence, reason};
            return change(*agent, toName(presence));
        }
    }
    agent->presence = presence;
    agent->presenceReason = presence == Presence::NotReady ? reason : QString();
    agent->presenceSince = m_ledger.now();
    agent->idleSince = idleSince;
    if (presence == Presence::Offline)
        m_beats.erase(id);
    return change(*agent, toName(presence));
}

Done Presences::pause(AgentId id, ChannelKind channel)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    if (agent->pausedChannels.contains(channel))
        return {};
    agent->pausedChannels.append(channel);
    return change(*agent, QStringLiteral("channel paused"));
}

Done Presences::resume(AgentId id, ChannelKind channel)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    return agent->pausedChannels.removeAll(channel) > 0 ? change(*agent, {}) : Done();
}

Result<bool> Presences::isOnTheLine(AgentId agent) const
{
    const auto work = m_ledger.store().interactions().assignedTo(agent);
    if (!work)
        return passOn(work);
    return std::any_of(work->begin(), work->end(), [](const Interaction& interaction) {
        return routing::isLive(interaction.channel)
               && interaction.state != InteractionState::Pending;
    });
}

// A contact that ends may be the last that somebody wanted to finish.
void Presences::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            const auto* interaction = std::get_if<Interaction>(&row);
            if (interaction == nullptr || !routing::isLive(interaction->channel))
                continue;
            const auto agent = m_roster.agent(interaction->lastAgent);
            if (!agent || !agent->wish)
                continue;
            if (const auto done = fulfil(*agent); !done)
                qCWarning(logRouting) << "presence stays:" << errorName(done.error().code);
        }
    }
}

Done Presences::fulfil(const Agent& agent)
{
    const auto busy = isOnTheLine(agent.id);
    if (!busy)
        return passOn(busy);
    if (*busy)
        return {};
    const PresenceWish wish = *agent.wish;
    return set(agent.id, wish.presence, wish.reason, m_ledger.now());
}

Done Presences::change(const Agent& agent, const QString& why)
{
    return m_ledger.transaction([&]() -> Done {
        auto recorded = m_ledger.record(
            {{.kind = QStringLiteral("presence.changed"), .actor = agent.id, .rows = {agent}}});
        return recorded ? withdrawOffers(agent, why) : recorded;
    });
}

bool Presences::mayKeep(const Agent& agent, const Offer& offer) const
{
    if (agent.presence != Presence::Ready || agent.wish || m_silent.contains(agent.id))
        return false;
    const auto interaction = m_ledger.store().interactions().byId(offer.interaction);
    return interaction && !agent.pausedChannels.contains(interaction->channel);
}

Done Presences::withdrawOffers(const Agent& agent, const QString& why)
{
    const auto live = m_ledger.store().offers().liveOf(agent.id);
    if (!live)
        return passOn(live);
    for (const Offer& offer : *live) {
        if (mayKeep(agent, offer))
            continue;
        const auto record = returned(m_ledger, offer, OfferEnd::Withdrawn, why);
        if (!record)
            return passOn(record);
        if (auto done = m_ledger.record({*record}); !done)
            return done;
    }
    return {};
}

void Presences::beat(AgentId id)
{
    const bool isNew = !m_beats.contains(id);
    m_beats[id] = m_ledger.now();
    if (m_silent.erase(id) > 0)
        Q_EMIT heardAgain(id);
    if (isNew)
        listen(id);
}

void Presences::listen(AgentId id)
{
    m_agenda.at(m_beats.at(id) + longestSilence, [this, id] {
        const auto last = m_beats.find(id);
        if (last == m_beats.end())
            return;
        if (last->second + longestSilence > m_ledger.now())
            listen(id);
        else
            lookTwice(id);
    });
}

// A core that was busy itself has beats waiting to be heard: they come first.
void Presences::lookTwice(AgentId id)
{
    QMetaObject::invokeMethod(
        this,
        [this, id] {
            const auto last = m_beats.find(id);
            if (last == m_beats.end())
                return;
            if (last->second + longestSilence > m_ledger.now())
                listen(id);
            else
                fallSilent(id);
        },
        Qt::QueuedConnection);
}

void Presences::fallSilent(AgentId id)
{
    m_beats.erase(id);
    const auto agent = m_roster.agent(id);
    if (!agent)
        return;
    qCWarning(logRouting) << "agent" << id.value << "says nothing any more";
    m_silent.insert(id);
    Q_EMIT silenced(id);
    const auto done = m_ledger.transaction(
        [&] { return withdrawOffers(*agent, QStringLiteral("window silent")); });
    if (!done)
        qCWarning(logRouting) << "offers stay:" << errorName(done.error().code);
}

} // namespace heddle::service
