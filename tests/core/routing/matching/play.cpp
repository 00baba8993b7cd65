// How a schedule is played to a Matcher, and what must hold after each step (routing.md §11).

#include "core/routing/matching/choice.h"
#include "core/routing/recomputing/recomputing.h"
#include "tests/core/routing/matching/smallcentre.h"

#include <algorithm>

namespace heddle::routing::test {

namespace {

constexpr Duration offerTime = 45s;
constexpr ChannelKind channels[] = {ChannelKind::Phone, ChannelKind::Email, ChannelKind::Chat,
                                    ChannelKind::Email, ChannelKind::Social};

std::size_t pick(int number, std::size_t count)
{
    return static_cast<std::size_t>(number) % count;
}

class Play {
public:
    Play()
    {
        for (const auto& [id, queue] : m_centre.queues)
            tell(QueueSet{queue});
        for (const auto& [id, colleague] : m_centre.agents)
            tell(AgentSet{colleague.agent, {}});
    }

    QString run(const Schedule& schedule)
    {
        for (const Step& step : schedule) {
            passTime(m_centre.now + std::chrono::seconds(step.wait));
            if (m_fault.isEmpty())
                act(step);
            drain();
            if (!m_fault.isEmpty())
                return m_fault;
        }
        passTime(m_centre.now + 30min);
        for (const auto& [id, item] : m_centre.cases) {
            if (item.offeredTo.isValid() && item.offerEnds <= m_centre.now)
                fail(QStringLiteral("the offer of %1 outlived its time").arg(id.value));
        }
        return m_fault;
    }

    std::uint64_t digest() const { return m_digest; }

private:
    using Case = SmallCentre::Case;
    using Colleague = SmallCentre::Colleague;

    void tell(const Event& event) { m_matcher.apply(event, m_centre.now); }

    // Stops at every moment at which the matcher says that something changes, and at those at which
    // an offer runs out.
    void passTime(Timestamp until)
    {
        if (until < m_centre.now) {
            // The clock stepped back: nothing may go wrong, and nothing becomes earlier.
            m_matcher.next(until);
            return;
        }
        while (m_fault.isEmpty()) {
            Timestamp stop = m_matcher.changesAt().value_or(Timestamp::never());
            for (const auto& [id, item] : m_centre.cases) {
                if (item.offeredTo.isValid())
                    stop = std::min(stop, item.offerEnds);
            }
            if (stop > until)
                break;
            m_centre.now = std::max(m_centre.now, stop);
            endOffersThatRanOut();
            drain();
        }
        m_centre.now = until;
        checkNothingIsLeft("became possible with nothing to say so");
    }

    void endOffersThatRanOut()
    {
        for (auto& [id, item] : m_centre.cases) {
            if (item.offeredTo.isValid() && item.offerEnds <= m_centre.now)
                endOffer(item, OfferEnd::NotAnswered);
        }
    }

    void endOffer(Case& item, OfferEnd end)
    {
        const AgentId agent = item.offeredTo;
        item.offeredTo = {};
        if (end == OfferEnd::Accepted) {
            item.waits = false;
            item.heldBy = agent;
            item.work = Work::Active;
            tell(OfferEnded{item.waiting.id, end});
            tell(WorkHeld{item.waiting.id, agent, item.waiting.channel, Work::Active});
            return;
        }
        if (end != OfferEnd::Withdrawn)
            item.waiting.refusals += {agent, m_centre.now,
                                      end == OfferEnd::Declined ? QStringLiteral("declined")
                                                                : QStringLiteral("did not answer")};
        tell(OfferEnded{item.waiting.id, end});
    }

    void drain()
    {
        for (int offers = 0; m_fault.isEmpty(); ++offers) {
            const auto sight = m_matcher.sightOfNext(m_centre.now);
            const auto decision = m_matcher.next(m_centre.now);
            if (!decision)
                break;
            // Of every fourth: it takes longer than deciding.
            const bool isMadeAgain = decision->interaction.value % 4 == 0;
            if (!sight || (isMadeAgain && !differences(*decision, recomputed(*sight)).isEmpty())) {
                m_fault = QStringLiteral("made again from what it looked at it is another");
                return;
            }
            if (offers > 100) {
                m_fault = QStringLiteral("it offers without end");
                return;
            }
            check(*decision);
        }
        checkNothingIsLeft("is possible and not offered in the same event");
        for (const auto& [id, colleague] : m_centre.agents) {
            if (m_centre.isOverloaded(colleague))
                fail(QStringLiteral("agent %1 has more than they can carry").arg(id.value));
        }
    }

    void check(const Decision& decision)
    {
        const auto found = m_centre.cases.find(decision.interaction);
        const auto winner = m_centre.agents.find(decision.winner);
        if (found == m_centre.cases.end() || winner == m_centre.agents.end()) {
            fail(QStringLiteral("something unknown was offered"));
            return;
        }
        Case& item = found->second;
        const QString what = QStringLiteral("interaction %1 to agent %2")
                                 .arg(QString::number(decision.interaction.value),
                                      QString::number(decision.winner.value));
        if (item.offeredTo.isValid() || item.heldBy.isValid())
            fail(QStringLiteral("two agents at once: ") + what);
        if (m_centre.hasOffer(decision.winner))
            fail(QStringLiteral("a second offer at once: ") + what);
        if (!m_centre.isEligible(item, winner->second, m_centre.now))
            fail(QStringLiteral("not eligible: ") + what);
        for (const auto& [id, other] : m_centre.cases) {
            if (SmallCentre::rank(other, m_centre.now) < SmallCentre::rank(item, m_centre.now)
                && m_centre.isEligible(other, winner->second, m_centre.now))
                fail(what + QStringLiteral(" while %1 waits before it").arg(id.value));
        }
        for (const QString& contradiction : contradictions(decision))
            fail(contradiction);
        item.offeredTo = decision.winner;
        item.offerEnds = m_centre.now + offerTime;
        Colleague& agent = winner->second;
        const ChannelKind channel = item.waiting.channel;
        if (agent.rampLeft > 0 && channel != ChannelKind::Phone && channel != ChannelKind::Chat) {
            --agent.rampLeft;
            agent.nextDeferred = m_centre.now + agent.agent.capacity.rampUp;
        }
        const auto note = [this](qint64 value) {
            m_digest = (m_digest ^ static_cast<std::uint64_t>(value)) * 1099511628211U;
        };
        note(decision.interaction.value);
        note(decision.winner.value);
        note(decision.at.micros);
        note(decision.rank.key.micros);
    }

    void checkNothingIsLeft(const char* what)
    {
        for (const auto& [id, item] : m_centre.cases) {
            for (const auto& [agent, colleague] : m_centre.agents) {
                if (m_fault.isEmpty() && m_centre.isEligible(item, colleague, m_centre.now))
                    fail(QStringLiteral("interaction %1 to agent %2 ")
                             .arg(QString::number(id.value), QString::number(agent.value))
                         + QLatin1String(what));
            }
        }
    }

    void fail(const QString& fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    Case* someCase(int number, bool (*fits)(const Case&))
    {
        std::vector<Case*> some;
        for (auto& [id, item] : m_centre.cases) {
            if (fits(item))
                some.push_back(&item);
        }
        return some.empty() ? nullptr : some[pick(number, some.size())];
    }

    void act(const Step& step)
    {
        Colleague& colleague =
            m_centre.agents.at({1 + static_cast<qint64>(pick(step.who, m_centre.agents.size()))});
        switch (step.kind) {
        case Step::Kind::Arrive: return arrive(step);
        case Step::Kind::Withdraw: return withdraw(step);
        case Step::Kind::Presence: return changePresence(colleague, step);
        case Step::Kind::Answer: return answer(step);
        case Step::Kind::Work: return work(step);
        case Step::Kind::Skills: return changeSkills(colleague, step);
        case Step::Kind::Transfer: return transfer(step);
        case Step::Kind::Boost: return boost(step);
        case Step::Kind::Channel: {
            constexpr Away kinds[] = {Away::Paused, Away::Leaving, Away::Silent};
            Away& away = colleague.awayFrom.of(channels[pick(step.what, std::size(channels))]);
            away = away == Away::No ? kinds[pick(step.how, std::size(kinds))] : Away::No;
            return tell(AgentSet{colleague.agent, colleague.awayFrom});
        }
        case Step::Kind::Queue: return changeQueue(step);
        case Step::Kind::Delete: return toggleQueue(step);
        case Step::Kind::Nothing: return;
        }
    }

    void arrive(const Step& step)
    {
        Case item;
        Waiting& waiting = item.waiting;
        waiting.id = {++m_centre.lastId};
        waiting.queue = {1 + step.who % 2};
        waiting.channel = channels[pick(step.what, std::size(channels))];
        waiting.arrived = m_centre.now;
        waiting.queued = m_centre.now;
        if (step.how % 2 == 0)
            waiting.due = m_centre.now + std::chrono::minutes(step.how);
        waiting.latest = std::chrono::minutes(10 + step.how);
        if (step.what % 3 == 0)
            waiting.language = QStringLiteral("fr");
        if (step.how % 5 == 1)
            waiting.preferred = {1 + step.how % 4};
        if (step.how % 7 == 3)
            waiting.notBefore = m_centre.now + 1min;
        m_centre.cases[waiting.id] = item;
        tell(Arrived{waiting});
    }

    void withdraw(const Step& step)
    {
        Case* item = someCase(step.who, [](const Case& one) { return one.waits; });
        if (item == nullptr)
            return;
        const InteractionId id = item->waiting.id;
        m_centre.cases.erase(id);
        tell(Withdrawn{id});
    }

    void changePresence(Colleague& colleague, const Step& step)
    {
        constexpr Presence presences[] = {Presence::Ready, Presence::Ready, Presence::NotReady,
                                          Presence::Offline};
        const Presence next = presences[pick(step.what, std::size(presences))];
        Agent& agent = colleague.agent;
        if (next == agent.presence)
            return;
        if (agent.presence == Presence::NotReady && next == Presence::Ready) {
            colleague.rampLeft = agent.capacity.limits.email;
            colleague.nextDeferred = std::max(colleague.nextDeferred, m_centre.now);
        }
        agent.presence = next;
        agent.presenceSince = m_centre.now;
        tell(AgentSet{agent, colleague.awayFrom});
        if (next == Presence::Ready)
            return;
        for (auto& [id, item] : m_centre.cases) {
            if (item.offeredTo == agent.id)
                endOffer(item, OfferEnd::Withdrawn);
        }
    }

    void answer(const Step& step)
    {
        constexpr OfferEnd ends[] = {OfferEnd::Accepted, OfferEnd::Accepted, OfferEnd::Accepted,
                                     OfferEnd::Declined, OfferEnd::NotAnswered};
        if (Case* item =
                someCase(step.who, [](const Case& one) { return one.offeredTo.isValid(); }))
            endOffer(*item, ends[pick(step.what, std::size(ends))]);
    }

    void work(const Step& step)
    {
        Case* item = someCase(step.who, [](const Case& one) { return one.heldBy.isValid(); });
        if (item == nullptr)
            return;
        const InteractionId id = item->waiting.id;
        if (step.what % 4 == 0) {
            m_centre.cases.erase(id);
            return tell(WorkEnded{id});
        }
        if (step.what % 4 == 1) {
            item->heldBy = {};
            item->waits = true;
            return tell(Arrived{item->waiting});
        }
        item->work = item->work == Work::Active ? Work::Parked : Work::Active;
        tell(WorkHeld{id, item->heldBy, item->waiting.channel, item->work});
        // Waking is not offered: it may overfill somebody, so what woke is done at once.
        if (m_centre.isOverloaded(m_centre.agents.at(item->heldBy))) {
            m_centre.cases.erase(id);
            tell(WorkEnded{id});
        }
    }

    void changeSkills(Colleague& colleague, const Step& step)
    {
        colleague.agent.skills[QStringLiteral("billing")] = step.what % 6;
        if (step.how % 2 == 0)
            colleague.agent.skills[QStringLiteral("fr")] = step.how % 10;
        else
            colleague.agent.skills.remove(QStringLiteral("fr"));
        tell(AgentSet{colleague.agent, colleague.awayFrom});
    }

    void transfer(const Step& step)
    {
        Case* item = someCase(step.who, [](const Case& one) { return one.waits; });
        if (item == nullptr)
            return;
        const QueueId queue{1 + step.what % 2};
        if (queue != item->waiting.queue)
            item->waiting.queued = m_centre.now;
        item->waiting.queue = queue;
        tell(Arrived{item->waiting});
    }

    void boost(const Step& step)
    {
        Case* item = someCase(step.who, [](const Case& one) { return one.waits; });
        if (item == nullptr)
            return;
        item->waiting.boosts = {
            {QStringLiteral("supervisor"), {}, std::chrono::minutes(step.how), step.what % 5 == 0}};
        tell(Arrived{item->waiting});
    }

    void changeQueue(const Step& step)
    {
        const QueueId id{1 + step.who % 2};
        if (!m_centre.queues.contains(id))
            return;
        m_centre.queues[id] = m_centre.freshQueue(id, step.what);
        tell(QueueSet{m_centre.queues[id]});
    }

    void toggleQueue(const Step& step)
    {
        const QueueId id{1 + step.who % 2};
        if (!m_centre.queues.contains(id)) {
            m_centre.queues[id] = m_centre.freshQueue(id, step.what);
            return tell(QueueSet{m_centre.queues[id]});
        }
        m_centre.queues.erase(id);
        const QueueId heir = step.what % 2 == 0 ? QueueId{3 - id.value} : QueueId{};
        for (auto& [interaction, item] : m_centre.cases) {
            if (item.waits && item.waiting.queue == id && heir.isValid()) {
                item.waiting.queue = heir;
                item.waiting.queued = m_centre.now;
            }
        }
        tell(QueueRemoved{id, heir});
    }

    SmallCentre m_centre;
    Matcher m_matcher;
    QString m_fault;
    std::uint64_t m_digest = 14695981039346656037U;
};

} // namespace

QString faultOf(const Schedule& schedule)
{
    return Play().run(schedule);
}

std::uint64_t decisionsOf(const Schedule& schedule)
{
    Play play;
    play.run(schedule);
    return play.digest();
}

} // namespace heddle::routing::test
