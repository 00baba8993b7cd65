#include "core/service/router/router.h"

#include "core/base/log.h"
#include "core/service/config/applying.h"
#include "core/service/desk/marks.h"
#include "core/service/router/heirs.h"
#include "core/service/router/offers.h"
#include "core/service/router/sightjson.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/offerstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

constexpr Duration retryAfterFailure = std::chrono::seconds(5);

} // namespace

Router::Router(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda),
      m_feed(m_matcher, ledger, roster), m_presences(ledger, roster, agenda),
      m_admissions(ledger, roster, m_matcher), m_unserved(ledger, roster, agenda, m_matcher)
{
    connect(&ledger, &Ledger::recorded, this, &Router::apply);
    connect(&ledger, &Ledger::heard, this, &Router::apply);
    connect(&m_presences, &Presences::silenced, this, &Router::setSilent);
    connect(&m_presences, &Presences::heardAgain, this, &Router::setHeard);
}

Done Router::start()
{
    if (auto done = m_feed.load(m_roster); !done)
        return done;
    const auto live = m_ledger.store().offers().live();
    if (!live)
        return passOn(live);
    for (const Offer& offer : *live)
        follow(offer);
    if (auto done = m_presences.start(); !done)
        return done;
    m_isStarted = true;
    for (const auto& [id, queue] : m_roster.queues()) {
        if (!queue.active)
            moveOut(id);
    }
    match();
    return {};
}

void Router::apply(const QList<store::Record>& records)
{
    if (!m_isStarted)
        return;
    for (const store::Record& record : records) {
        m_feed.tell(record);
        if (changesCentre(record))
            applyCentre();
        for (const store::RowImage& row : record.rows) {
            if (const auto* queue = std::get_if<Queue>(&row); queue != nullptr && !queue->active)
                moveOut(queue->id);
            else if (const auto* offer = std::get_if<Offer>(&row))
                follow(*offer);
        }
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                withdrawIfMoved(*interaction);
        }
    }
    match();
}

void Router::follow(const Offer& offer)
{
    if (offer.end) {
        m_live.erase(offer.interaction);
        return;
    }
    m_live[offer.interaction] = offer.id;
    expireAt(offer);
}

// Whoever closed or moved it need not know that it was before somebody.
void Router::withdrawIfMoved(const Interaction& interaction)
{
    const auto live = m_live.find(interaction.id);
    if (interaction.state == InteractionState::Offered || live == m_live.end())
        return;
    const OfferId id = live->second;
    m_live.erase(live);
    const auto done = m_ledger.transaction([&]() -> Done {
        const auto offer = m_ledger.store().offers().terms(id);
        if (!offer)
            return passOn(offer);
        if (offer->end)
            return {};
        return m_ledger.record(
            {{.kind = QStringLiteral("offer.withdrawn"),
              .interaction = interaction.id,
              .customer = interaction.customer,
              .rows = {ended(*offer, OfferEnd::Withdrawn, QStringLiteral("taken or moved"),
                             m_ledger.now())}}});
    });
    if (done)
        return;
    qCWarning(logRouting) << "an offer stays:" << errorName(done.error().code);
    m_live.try_emplace(interaction.id, id);
}

// Boosts and bounds are others now: what waits is ranked anew.
void Router::applyCentre()
{
    if (const auto done = m_feed.load(m_roster); !done)
        qCWarning(logRouting) << "ranks stay as they were:" << errorName(done.error().code);
}

void Router::moveOut(QueueId gone)
{
    if (const auto done = moveToHeir(m_ledger, m_roster, gone); !done) {
        qCWarning(logRouting) << "queue" << gone.value
                              << "keeps what waits:" << errorName(done.error().code);
        m_agenda.at(m_ledger.now() + retryAfterFailure, [this, gone] { moveOut(gone); });
    }
}

// Each offer is recorded, and hearing of that comes back here: the outer loop goes on.
void Router::match()
{
    if (m_isMatching)
        return;
    m_isMatching = true;
    for (;;) {
        const Timestamp began = m_ledger.now();
        const auto sight = m_matcher.sightOfNext(began);
        auto decision = m_matcher.next(began);
        if (!sight || !decision)
            break;
        decision->took = std::max(m_ledger.now() - began, Duration());
        if (const auto made = makeOffer(*decision, *sight); !made)
            offerFailed(*decision, made.error());
    }
    m_isMatching = false;
    if (const auto at = m_matcher.changesAt())
        matchAt(*at);
    m_unserved.watch();
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

Done Router::makeOffer(const Decision& decision, const routing::Sight& sight)
{
    return m_ledger.transaction([&]() -> Done {
        // What was decided knows nothing of what another process did meanwhile.
        const auto isCurrent = m_ledger.isCurrent();
        if (!isCurrent || !*isCurrent)
            return isCurrent ? failure(ErrorCode::Conflict) : Done(passOn(isCurrent));
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
        auto made = m_ledger.record({{.kind = QStringLiteral("offer.made"),
                                      .interaction = interaction->id,
                                      .customer = interaction->customer,
                                      .facts = {{sightFact, toText(sight)}},
                                      .rows = {offer, *offered}}});
        if (!made)
            return made;
        if (!queue->autoAccept.of(interaction->channel))
            return {};
        const auto accepted = accept(offer.agent, offer.id);
        return accepted ? Done() : Done(passOn(accepted));
    });
}

// Somebody else was first (then what is stored says so), or the store takes nothing just now.
void Router::offerFailed(const Decision& decision, const Error& error)
{
    qCWarning(logRouting) << "no offer made:" << errorName(error.code);
    const InteractionId id = decision.interaction;
    if (error.code == ErrorCode::Conflict && refresh(id))
        return;
    const auto isCurrent = m_ledger.isCurrent();
    const bool isBehind = isCurrent && !*isCurrent;
    m_agenda.at(m_ledger.now() + (isBehind ? Duration() : retryAfterFailure), [this, id] {
        m_ledger.catchUp();
        m_matcher.apply(routing::OfferEnded{id, OfferEnd::Withdrawn}, m_ledger.now());
        static_cast<void>(refresh(id));
        match();
    });
}

// What another process made of it. Fails where it waits as before.
Done Router::refresh(InteractionId id)
{
    const auto stored = m_ledger.store().interactions().byId(id);
    if (!stored)
        return passOn(stored);
    if (stored->state == InteractionState::Queued)
        return failure(ErrorCode::Conflict);
    m_matcher.apply(routing::OfferEnded{id, OfferEnd::Withdrawn}, m_ledger.now());
    m_feed.tell(*stored);
    const auto live = m_ledger.store().offers().liveFor(id);
    if (!live)
        return passOn(live);
    if (*live)
        m_feed.tell(**live);
    return {};
}

Result<Offer> Router::liveOffer(AgentId agent, OfferId id) const
{
    auto offer = m_ledger.store().offers().terms(id);
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
    return m_ledger.transaction([&]() -> Done {
        const auto offer = liveOffer(agent, id);
        if (!offer)
            return passOn(offer);
        const auto record = returned(m_ledger, *offer, OfferEnd::Declined, reason);
        return record ? m_ledger.record({*record}) : Done(passOn(record));
    });
}

void Router::expireAt(const Offer& offer)
{
    m_agenda.at(offer.expires, [this, id = offer.id, of = offer.interaction] {
        const auto live = m_live.find(of);
        if (live != m_live.end() && live->second == id)
            expire(id);
    });
}

void Router::expire(OfferId id)
{
    const auto done = m_ledger.transaction([&]() -> Done {
        const auto offer = m_ledger.store().offers().terms(id);
        if (!offer)
            return offer.error().code == ErrorCode::NotFound ? Done() : Done(passOn(offer));
        return offer->end ? Done() : endUnanswered(*offer);
    });
    if (done)
        return;
    qCWarning(logRouting) << "offer" << id.value << "cannot end:" << errorName(done.error().code);
    m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id] { expire(id); });
}

Done Router::endUnanswered(const Offer& offer)
{
    // A clock that stepped back ends nothing early.
    if (m_ledger.now() < offer.expires) {
        expireAt(offer);
        return {};
    }
    auto record = returned(m_ledger, offer, OfferEnd::NotAnswered, {});
    if (!record)
        return passOn(record);
    if (const auto agent = m_roster.agent(offer.agent); agent && missesTooMany(*agent)) {
        Agent away = *agent;
        away.presence = Presence::NotReady;
        away.presenceReason = QStringLiteral("missed offers");
        away.presenceSince = m_ledger.now();
        record->rows += away;
    }
    return m_ledger.record({*record});
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

Done Router::setPresence(AgentId id, Presence presence, const QString& reason)
{
    return m_presences.set(id, presence, reason, m_matcher.idleSince(id));
}

Done Router::pauseChannel(AgentId id, ChannelKind channel)
{
    return m_presences.pause(id, channel);
}

Done Router::resumeChannel(AgentId id, ChannelKind channel)
{
    return m_presences.resume(id, channel);
}

void Router::setSilent(AgentId id)
{
    if (const auto agent = m_roster.agent(id))
        m_feed.setSilent(*agent);
}

void Router::setHeard(AgentId id)
{
    if (const auto agent = m_roster.agent(id))
        m_feed.setHeard(*agent);
    match();
}

} // namespace heddle::service
