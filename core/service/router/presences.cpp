#include "core/service/router/presences.h"

#include "core/base/log.h"
#include "core/routing/rank.h"
#include "core/service/router/givingback.h"
#include "core/service/router/offers.h"
#include "core/store/beside/beatstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr Duration retryAfterFailure = std::chrono::seconds(5);

} // namespace

Presences::Presences(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &Presences::apply);
    connect(&ledger, &Ledger::heard, this, &Presences::hear);
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
    if (presence == Presence::Offline) {
        m_beats.erase(id);
        m_toldOthers.erase(id);
        if (auto forgotten = m_ledger.store().beats().forget(id); !forgotten)
            return forgotten;
    }
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
            if (const auto* gone = std::get_if<Agent>(&row); gone != nullptr && !gone->active)
                dismiss(*gone);
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

// Their window is another process's, which may die.
void Presences::hear(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* agent = std::get_if<Agent>(&row))
                watchElsewhere(*agent);
        }
    }
}

void Presences::watchElsewhere(const Agent& agent)
{
    if (!agent.active)
        dismiss(agent);
    if (!agent.active || agent.presence == Presence::Offline) {
        m_beats.erase(agent.id);
        forgetSilence(agent.id);
        return;
    }
    const auto beats = m_ledger.store().beats().all();
    if (m_beats.contains(agent.id) || m_silent.contains(agent.id) || !beats
        || !beats->contains(agent.id))
        return;
    m_beats[agent.id] = m_ledger.now();
    listen(agent.id);
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
    if (!agent.active || agent.presence != Presence::Ready || agent.wish
        || m_silent.contains(agent.id))
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

Done Presences::start()
{
    const auto known = m_ledger.store().beats().all();
    if (!known)
        return passOn(known);
    m_elsewhere = *known;
    for (const auto& [id, at] : m_elsewhere) {
        const auto agent = m_roster.agent(id);
        if (!agent || agent->presence == Presence::Offline)
            continue;
        m_beats[id] = m_ledger.now();
        listen(id);
    }
    return {};
}

void Presences::beat(AgentId id)
{
    speaks(id);
    tellOthers(id);
}

void Presences::speaks(AgentId id)
{
    m_beats[id] = m_ledger.now();
    forgetSilence(id);
    listen(id);
}

void Presences::forgetSilence(AgentId id)
{
    if (m_silent.erase(id) > 0)
        Q_EMIT heardAgain(id);
}

void Presences::tellOthers(AgentId id)
{
    const auto told = m_toldOthers.find(id);
    if (told != m_toldOthers.end() && told->second + tellEvery > m_ledger.now())
        return;
    m_toldOthers[id] = m_ledger.now();
    if (const auto kept = m_ledger.store().beats().keep(id, m_ledger.now()); !kept)
        qCWarning(logRouting) << "others do not hear a window:" << errorName(kept.error().code);
}

// By whether it changed, not by when: clocks of other machines differ.
bool Presences::spokeElsewhere(AgentId id)
{
    const auto beats = m_ledger.store().beats().all();
    if (!beats)
        return true;
    const auto last = beats->find(id);
    if (last == beats->end())
        return false;
    const auto seen = m_elsewhere.find(id);
    const bool isNew = seen == m_elsewhere.end() || seen->second != last->second;
    m_elsewhere[id] = last->second;
    return isNew && m_toldOthers[id] != last->second;
}

void Presences::listen(AgentId id)
{
    if (!m_listening.insert(id).second)
        return;
    m_agenda.at(m_beats.at(id) + longestSilence, [this, id] {
        m_listening.erase(id);
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
            if (last->second + longestSilence <= m_ledger.now() && spokeElsewhere(id))
                last->second = m_ledger.now();
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
    const Timestamp since = m_ledger.now();
    m_silent[id] = since;
    Q_EMIT silenced(id);
    const auto done = m_ledger.transaction(
        [&] { return withdrawOffers(*agent, QStringLiteral("window silent")); });
    if (!done)
        qCWarning(logRouting) << "offers stay:" << errorName(done.error().code);
    awaitElsewhere(id, since);
    m_agenda.at(since + keepsLiveFor, [this, id, since] { returnWork(id, since); });
    m_agenda.at(since + keepsFor, [this, id, since] { returnWork(id, since); });
}

// They may be back at another process, which tells nobody but by its beats.
void Presences::awaitElsewhere(AgentId id, Timestamp silentSince)
{
    m_agenda.at(m_ledger.now() + longestSilence, [this, id, silentSince] {
        const auto silent = m_silent.find(id);
        if (silent == m_silent.end() || silent->second != silentSince
            || silentSince + keepsFor <= m_ledger.now())
            return;
        if (spokeElsewhere(id))
            speaks(id);
        else
            awaitElsewhere(id, silentSince);
    });
}

void Presences::returnWork(AgentId id, Timestamp silentSince)
{
    const auto silent = m_silent.find(id);
    if (silent == m_silent.end() || silent->second != silentSince || !m_roster.agent(id))
        return;
    if (spokeElsewhere(id))
        return speaks(id);
    const bool isGone = silentSince + keepsFor <= m_ledger.now();
    const auto done = m_ledger.transaction([&]() -> Done {
        auto given =
            giveBack(m_ledger, m_roster, id, isGone ? GivenBack::InHand : GivenBack::OnTheLine);
        if (!given || !isGone)
            return given;
        return set(id, Presence::Offline, {}, std::nullopt);
    });
    if (done) {
        if (isGone)
            forgetSilence(id);
        return;
    }
    qCWarning(logRouting) << "work stays:" << errorName(done.error().code);
    m_agenda.at(m_ledger.now() + retryAfterFailure,
                [this, id, silentSince] { returnWork(id, silentSince); });
}

// They do not work here any more: nothing stays with them.
void Presences::dismiss(const Agent& agent)
{
    m_beats.erase(agent.id);
    const auto done = m_ledger.transaction([&]() -> Done {
        auto withdrawn = withdrawOffers(agent, QStringLiteral("no longer here"));
        return withdrawn ? giveBack(m_ledger, m_roster, agent.id, GivenBack::All) : withdrawn;
    });
    if (done)
        return;
    qCWarning(logRouting) << "work stays:" << errorName(done.error().code);
    m_agenda.at(m_ledger.now() + retryAfterFailure, [this, agent] { dismiss(agent); });
}

} // namespace heddle::service
