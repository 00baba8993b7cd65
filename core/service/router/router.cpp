#include "core/service/router/router.h"

#include "core/base/log.h"
#include "core/routing/eligibility.h"
#include "core/service/marks.h"
#include "core/service/router/offers.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr Duration knowsCustomerFor = std::chrono::days(7);
constexpr Duration retryAfterFailure = std::chrono::seconds(5);
constexpr int mostWaiting = 1'000'000;
constexpr int recentInteractions = 5;

QString refusalWord(const Offer& offer)
{
    return offer.end == OfferEnd::Declined ? QStringLiteral("declined")
                                           : QStringLiteral("did not answer");
}

} // namespace

Router::Router(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda),
      m_floor(roster, [this](InteractionId id) { return background(id); })
{
    connect(&ledger, &Ledger::recorded, this, &Router::apply);
}

Done Router::start()
{
    const Timestamp now = m_ledger.now();
    for (const auto& [id, agent] : m_roster.agents()) {
        m_floor.apply(agent);
        const auto work = m_ledger.store().interactions().assignedTo(id);
        if (!work)
            return passOn(work);
        for (const Interaction& interaction : *work)
            m_floor.apply(interaction, {}, now);
    }
    const auto waiting = m_ledger.store().interactions().waiting(mostWaiting);
    if (!waiting)
        return passOn(waiting);
    for (const Interaction& interaction : *waiting)
        m_floor.apply(interaction, {}, now);
    const auto live = m_ledger.store().offers().live();
    if (!live)
        return passOn(live);
    for (const Offer& offer : *live) {
        m_floor.apply(offer);
        m_agenda.at(offer.expires, [this, id = offer.id] { expire(id); });
    }
    m_started = true;
    match();
    return {};
}

void Router::apply(const QList<store::Record>& records)
{
    if (!m_started)
        return;
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                m_floor.apply(*interaction, record.actor, m_ledger.now());
            else if (const auto* agent = std::get_if<Agent>(&row))
                m_floor.apply(*agent);
            else if (const auto* offer = std::get_if<Offer>(&row))
                m_floor.apply(*offer);
        }
    }
    match();
}

// One offer at a time: making it is recorded, and hearing of that matches again.
void Router::match()
{
    const Timestamp now = m_ledger.now();
    const auto decision = m_floor.next(now);
    if (!decision) {
        if (const auto at = m_floor.changesAt(now))
            matchAt(*at);
        return;
    }
    if (const auto made = makeOffer(*decision); !made) {
        qCWarning(logRouting) << "no offer made:" << errorName(made.error().code);
        matchAt(now + retryAfterFailure);
    }
}

void Router::matchAt(Timestamp at)
{
    if (at >= m_nextMatch)
        return;
    m_nextMatch = at;
    m_agenda.at(at, [this, at] {
        if (at == m_nextMatch)
            m_nextMatch = Timestamp::never();
        match();
    });
}

Done Router::makeOffer(const Decision& decision)
{
    const auto interaction = m_ledger.store().interactions().byId(decision.interaction);
    if (!interaction)
        return passOn(interaction);
    const auto offered = moved(*interaction, Step::Offer, m_ledger.now());
    if (!offered)
        return passOn(offered);
    const auto queue = m_roster.queue(interaction->queue);
    if (!queue)
        return passOn(queue);
    const auto id = m_ledger.store().newOfferId();
    if (!id)
        return passOn(id);
    const Offer offer{.id = *id,
                      .interaction = interaction->id,
                      .agent = decision.winner,
                      .made = m_ledger.now(),
                      .expires = m_ledger.now() + queue->offerTimes.of(interaction->channel),
                      .decision = decision};
    m_agenda.at(offer.expires, [this, id = offer.id] { expire(id); });
    return m_ledger.record({{.kind = QStringLiteral("offer.made"),
                             .interaction = interaction->id,
                             .customer = interaction->customer,
                             .rows = {offer, *offered}}});
}

Result<Offer> Router::liveOffer(AgentId agent, OfferId id) const
{
    auto offer = m_ledger.store().offers().byId(id);
    if (!offer)
        return offer;
    if (offer->agent != agent)
        return failure(ErrorCode::Refused, QStringLiteral("it was offered to somebody else"));
    if (offer->end)
        return failure(ErrorCode::Conflict, QStringLiteral("the offer is over"));
    return offer;
}

Result<InteractionId> Router::accept(AgentId agent, OfferId id)
{
    return m_ledger.transaction([&]() -> Result<InteractionId> {
        const auto offer = liveOffer(agent, id);
        if (!offer)
            return passOn(offer);
        auto interaction = m_ledger.store().interactions().byId(offer->interaction);
        if (!interaction)
            return passOn(interaction);
        auto taken = moved(*interaction, Step::Accept, m_ledger.now());
        if (!taken)
            return passOn(taken);
        taken->assignee = agent;
        const auto marks = changeMarks(m_ledger, m_roster, *interaction, *taken, agent);
        if (!marks)
            return passOn(marks);
        const QList<store::RowImage> rows{ended(*offer, OfferEnd::Accepted, {}, m_ledger.now()),
                                          *taken};
        const auto recorded = m_ledger.record({{.kind = QStringLiteral("offer.accepted"),
                                                .actor = agent,
                                                .interaction = taken->id,
                                                .customer = taken->customer,
                                                .rows = rows + *marks}});
        if (!recorded)
            return passOn(recorded);
        return taken->id;
    });
}

Done Router::decline(AgentId agent, OfferId id, const QString& reason)
{
    const auto offer = liveOffer(agent, id);
    if (!offer)
        return passOn(offer);
    return endWithReturn(*offer, OfferEnd::Declined, reason);
}

void Router::expire(OfferId id)
{
    const auto offer = m_ledger.store().offers().byId(id);
    if (offer && offer->end)
        return;
    QList<store::RowImage> rows;
    if (offer) {
        const auto agent = m_roster.agent(offer->agent);
        if (agent && missesTooMany(*agent)) {
            Agent away = *agent;
            away.presence = Presence::NotReady;
            away.presenceReason = QStringLiteral("missed offers");
            away.presenceSince = m_ledger.now();
            rows += away;
        }
    }
    const auto done =
        offer ? endWithReturn(*offer, OfferEnd::NotAnswered, {}, rows) : Done(passOn(offer));
    if (!done) {
        qCWarning(logRouting) << "offer" << id.value
                              << "cannot end:" << errorName(done.error().code);
        m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id] { expire(id); });
    }
}

// Counted in the store, so that a restart forgives nothing.
bool Router::missesTooMany(const Agent& agent) const
{
    const auto before =
        m_ledger.store().offers().endedOf(agent.id, agent.presenceSince, missedAtMost - 1);
    return before && before->size() == missedAtMost - 1
           && std::all_of(before->begin(), before->end(),
                          [](const Offer& offer) { return offer.end == OfferEnd::NotAnswered; });
}

Done Router::endWithReturn(const Offer& offer, OfferEnd end, const QString& reason,
                           const QList<store::RowImage>& moreRows)
{
    const auto interaction = m_ledger.store().interactions().byId(offer.interaction);
    if (!interaction)
        return passOn(interaction);
    const auto waiting = moved(*interaction, Step::Return, m_ledger.now());
    if (!waiting)
        return passOn(waiting);
    return m_ledger.record(
        {{.kind = QStringLiteral("offer.") + toName(end),
          .actor = end == OfferEnd::Declined ? offer.agent : AgentId{},
          .interaction = waiting->id,
          .customer = waiting->customer,
          .rows = QList<store::RowImage>{ended(offer, end, reason, m_ledger.now()), *waiting}
                  + moreRows}});
}

Done Router::setPresence(AgentId id, Presence presence, const QString& reason)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    agent->presence = presence;
    agent->presenceReason = presence == Presence::NotReady ? reason : QString();
    agent->presenceSince = m_ledger.now();
    agent->idleSince = m_floor.idleSince(id);
    return changePresence(*agent, toName(presence));
}

Done Router::pauseChannel(AgentId id, ChannelKind channel)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    if (agent->pausedChannels.contains(channel))
        return {};
    agent->pausedChannels.append(channel);
    return changePresence(*agent, QStringLiteral("channel paused"));
}

Done Router::resumeChannel(AgentId id, ChannelKind channel)
{
    auto agent = m_roster.agent(id);
    if (!agent)
        return passOn(agent);
    return agent->pausedChannels.removeAll(channel) > 0 ? changePresence(*agent, {}) : Done();
}

bool Router::mayKeep(const Agent& agent, const Offer& offer) const
{
    if (agent.presence != Presence::Ready)
        return false;
    const auto interaction = m_ledger.store().interactions().byId(offer.interaction);
    return interaction && !agent.pausedChannels.contains(interaction->channel);
}

Done Router::changePresence(const Agent& agent, const QString& why)
{
    return m_ledger.transaction([&]() -> Done {
        auto recorded = m_ledger.record(
            {{.kind = QStringLiteral("presence.changed"), .actor = agent.id, .rows = {agent}}});
        if (!recorded)
            return recorded;
        const auto live = m_ledger.store().offers().liveOf(agent.id);
        if (!live)
            return passOn(live);
        for (const Offer& offer : *live) {
            if (mayKeep(agent, offer))
                continue;
            if (auto done = endWithReturn(offer, OfferEnd::Withdrawn, why); !done)
                return done;
        }
        return {};
    });
}

FloorPlan::Background Router::background(InteractionId id) const
{
    FloorPlan::Background background;
    const auto interaction = m_ledger.store().interactions().byId(id);
    if (!interaction)
        return background;
    background.preferred = preferredAgent(*interaction);
    const auto turnedDown =
        m_ledger.store().offers().turnedDown(id, m_ledger.now() - routing::refusalRest);
    if (turnedDown) {
        for (const Offer& offer : *turnedDown)
            background.refusals +=
                {offer.agent, offer.ended.value_or(offer.made), refusalWord(offer)};
    }
    return background;
}

AgentId Router::preferredAgent(const Interaction& interaction) const
{
    if (interaction.lastAgent.isValid())
        return interaction.lastAgent;
    const auto recent =
        m_ledger.store().interactions().of(interaction.customer, recentInteractions);
    if (!recent)
        return {};
    for (const Interaction& other : *recent) {
        if (other.lastAgent.isValid() && other.touched > m_ledger.now() - knowsCustomerFor)
            return other.lastAgent;
    }
    return {};
}

} // namespace heddle::service
