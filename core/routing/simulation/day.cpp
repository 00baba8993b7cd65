#include "core/routing/simulation/day.h"

#include "core/routing/calendar/businesstime.h"
#include "core/routing/matching/matcher.h"
#include "core/routing/simulation/arrivals.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

namespace heddle::routing {

namespace {

double seconds(Duration span)
{
    return double(span.count()) / 1e6;
}

struct Happening {
    enum class Kind { ShiftStart, ShiftEnd, WorkDone, Answer, GiveUp, Arrival };

    Timestamp at;
    Kind kind = Kind::Arrival;
    qint64 about = 0; ///< stream, agent or interaction, by kind

    auto operator<=>(const Happening&) const = default;
};

struct Contact {
    std::size_t stream = 0;
    Timestamp arrived;
    AgentId agent;       ///< to whom it is offered or who has it
    Duration handling{}; ///< drawn when it comes, so that every variant meets the same
    bool isAnswered = false;
};

struct Worker {
    Agent agent;
    int active = 0;
    Timestamp since; ///< of `active`, as far as it is counted
    Duration there{};
    Duration busy{};
    Timestamp from;
    Timestamp to;
};

class DayPlay {
public:
    DayPlay(const SimulationPlan& plan, const Variant& variant, int run);
    Day play();

private:
    void setUp(const Variant& variant);
    void happen(const Happening& what);
    void match();
    void arrive(std::size_t stream);
    void answer(InteractionId id);
    void giveUp(InteractionId id);
    void finish(InteractionId id);
    void setPresence(AgentId agent, Presence presence);
    void work(Worker& worker, int by);
    void planNextArrival(std::size_t stream);
    void end();
    void tell(const Event& event) { m_matcher.apply(event, m_now); }
    bool counts(const Contact& contact) const { return contact.arrived >= m_plan.countFrom; }

    const SimulationPlan& m_plan;
    Timestamp m_now;
    Matcher m_matcher;
    Day m_day;
    Random m_handling;
    Random m_patience;
    Random m_answering;
    std::vector<Arrivals> m_arrivals;
    std::unordered_map<qint64, Contact> m_contacts; // looked up only, never walked through
    std::map<AgentId, Worker> m_workers;
    std::map<QString, BusinessTime> m_calendars;
    std::map<QueueId, Queue> m_queues;
    std::priority_queue<Happening, std::vector<Happening>, std::greater<>> m_ahead;
    qint64 m_lastId = 0;
};

std::uint64_t seedOf(const SimulationPlan& plan, int run)
{
    return std::uint64_t(plan.seed) * 1'000'003 + std::uint64_t(run);
}

// Every variant meets the same contacts with the same handling times and patience.
DayPlay::DayPlay(const SimulationPlan& plan, const Variant& variant, int run)
    : m_plan(plan), m_now(plan.start), m_handling(seedOf(plan, run), QStringLiteral("handling")),
      m_patience(seedOf(plan, run), QStringLiteral("patience")),
      m_answering(seedOf(plan, run), QStringLiteral("answering"))
{
    m_day.streams.resize(static_cast<std::size_t>(plan.streams.size()));
    m_day.digest = 14695981039346656037U;
    setUp(variant);
    for (std::size_t i = 0; i < m_day.streams.size(); ++i) {
        const Stream& stream = plan.streams[static_cast<qsizetype>(i)];
        m_arrivals.emplace_back(
            stream, plan.start, plan.end,
            Random(seedOf(plan, run), QString(QStringLiteral("arrivals ") + stream.name)));
    }
}

void DayPlay::setUp(const Variant& variant)
{
    for (const Calendar& calendar : m_plan.calendars)
        m_calendars.emplace(calendar.name, BusinessTime(calendar));
    for (Queue queue : m_plan.queues) {
        queue.choice = variant.choice.value_or(queue.choice);
        queue.rank = variant.rank.value_or(queue.rank);
        if (!variant.keepsRings)
            queue.rings.clear();
        m_queues.emplace(queue.id, queue);
        tell(QueueSet{queue});
    }
    for (Agent agent : m_plan.agents) {
        agent.presence = Presence::Offline;
        agent.presenceSince = m_plan.start;
        m_workers[agent.id].agent = agent;
        tell(AgentSet{agent, {}});
    }
    for (const Shift& shift : m_plan.shifts) {
        m_ahead.push({shift.from, Happening::Kind::ShiftStart, shift.agent.value});
        m_ahead.push({shift.to, Happening::Kind::ShiftEnd, shift.agent.value});
    }
}

void DayPlay::planNextArrival(std::size_t stream)
{
    if (const auto at = m_arrivals[stream].next())
        m_ahead.push({*at, Happening::Kind::Arrival, static_cast<qint64>(stream)});
}

Day DayPlay::play()
{
    for (std::size_t stream = 0; stream < m_arrivals.size(); ++stream)
        planNextArrival(stream);
    for (;;) {
        const Timestamp changes = m_matcher.changesAt().value_or(Timestamp::never());
        const Timestamp next = m_ahead.empty() ? Timestamp::never() : m_ahead.top().at;
        if (std::min(changes, next) >= m_plan.end)
            break;
        m_now = std::max(m_now, std::min(changes, next));
        // All that happens in one moment is known before anything is decided in it.
        while (!m_ahead.empty() && m_ahead.top().at <= m_now) {
            const Happening what = m_ahead.top();
            m_ahead.pop();
            happen(what);
        }
        match();
    }
    m_now = m_plan.end;
    end();
    return std::move(m_day);
}

void DayPlay::happen(const Happening& what)
{
    switch (what.kind) {
    case Happening::Kind::ShiftStart: return setPresence({what.about}, Presence::Ready);
    case Happening::Kind::ShiftEnd: return setPresence({what.about}, Presence::Offline);
    case Happening::Kind::WorkDone: return finish({what.about});
    case Happening::Kind::Answer: return answer({what.about});
    case Happening::Kind::GiveUp: return giveUp({what.about});
    case Happening::Kind::Arrival: return arrive(static_cast<std::size_t>(what.about));
    }
}

void DayPlay::match()
{
    while (const auto decision = m_matcher.next(m_now)) {
        ++m_day.decisions;
        for (const qint64 value : {decision->interaction.value, decision->winner.value,
                                   decision->at.micros, decision->rank.key.micros})
            m_day.digest = (m_day.digest ^ static_cast<std::uint64_t>(value)) * 1099511628211U;
        m_contacts.at(decision->interaction.value).agent = decision->winner;
        const Duration until = drawn(m_plan.answering, m_answering);
        if (until > Duration::zero())
            m_ahead.push({m_now + until, Happening::Kind::Answer, decision->interaction.value});
        else
            answer(decision->interaction);
    }
}

void DayPlay::arrive(std::size_t index)
{
    const Stream& stream = m_plan.streams[static_cast<qsizetype>(index)];
    planNextArrival(index);
    const Queue& queue = m_queues.at(stream.queue);
    Waiting waiting{.id = {++m_lastId},
                    .queue = stream.queue,
                    .channel = stream.channel,
                    .arrived = m_now,
                    .queued = m_now,
                    .latest = queue.latest,
                    .boosts = stream.boosts,
                    .language = stream.language};
    const Targets targets =
        targetsFor(queue.targets, queue.specialTargets, stream.channel, stream.tier);
    if (targets.firstReply) {
        const auto calendar = m_calendars.find(queue.calendar);
        waiting.due = calendar == m_calendars.end()
                          ? m_now + *targets.firstReply
                          : calendar->second.after(m_now, *targets.firstReply);
        if (!waiting.latest)
            waiting.latest = targets.firstReply;
    }
    const Contact contact{.stream = index,
                          .arrived = m_now,
                          .agent = {},
                          .handling = drawn(stream.handling, m_handling)};
    m_contacts[waiting.id.value] = contact;
    m_day.streams[index].counts.presented += counts(contact);
    if (stream.patience)
        m_ahead.push({m_now + drawn(*stream.patience, m_patience), Happening::Kind::GiveUp,
                      waiting.id.value});
    tell(Arrived{waiting});
}

void DayPlay::answer(InteractionId id)
{
    const auto found = m_contacts.find(id.value);
    // Gone in the meantime, or its agent's shift ended and it was taken back.
    if (found == m_contacts.end() || !found->second.agent.isValid() || found->second.isAnswered
        || m_matcher.offerOf(found->second.agent) != id)
        return;
    Contact& contact = found->second;
    contact.isAnswered = true;
    const Stream& stream = m_plan.streams[static_cast<qsizetype>(contact.stream)];
    tell(OfferEnded{id, OfferEnd::Accepted});
    tell(WorkHeld{id, contact.agent, stream.channel, Work::Active});
    work(m_workers.at(contact.agent), 1);
    m_ahead.push({m_now + contact.handling, Happening::Kind::WorkDone, id.value});
    if (!counts(contact))
        return;
    StreamDay& day = m_day.streams[contact.stream];
    const Duration waited = m_now - contact.arrived;
    ++day.counts.handled;
    day.counts.handledIn += waited <= stream.target;
    day.waits.push_back(seconds(waited));
    day.answered.push_back(seconds(waited));
}

void DayPlay::giveUp(InteractionId id)
{
    const auto found = m_contacts.find(id.value);
    if (found == m_contacts.end() || found->second.isAnswered)
        return;
    const Contact contact = found->second;
    m_contacts.erase(found);
    tell(Withdrawn{id});
    if (!counts(contact))
        return;
    StreamDay& day = m_day.streams[contact.stream];
    const Duration waited = m_now - contact.arrived;
    ++day.counts.abandoned;
    day.counts.abandonedIn +=
        waited <= m_plan.streams[static_cast<qsizetype>(contact.stream)].target;
    day.waits.push_back(seconds(waited));
}

void DayPlay::finish(InteractionId id)
{
    const Contact contact = m_contacts.at(id.value);
    m_contacts.erase(id.value);
    tell(WorkEnded{id});
    work(m_workers.at(contact.agent), -1);
}

// Work in hand is finished after the shift, as people do.
void DayPlay::setPresence(AgentId id, Presence presence)
{
    Worker& worker = m_workers.at(id);
    work(worker, 0);
    const InteractionId offered = m_matcher.offerOf(id);
    worker.agent.presence = presence;
    worker.agent.presenceSince = m_now;
    tell(AgentSet{worker.agent, {}});
    if (presence != Presence::Ready && offered.isValid()) {
        m_contacts.at(offered.value).agent = {};
        tell(OfferEnded{offered, OfferEnd::Withdrawn});
    }
}

// Counts the time since the last change, while the shift lasts and counting has begun.
void DayPlay::work(Worker& worker, int by)
{
    const Timestamp from = std::max(worker.since, m_plan.countFrom);
    if (worker.agent.presence == Presence::Ready && from < m_now) {
        worker.there += m_now - from;
        worker.busy += worker.active > 0 ? m_now - from : Duration::zero();
    }
    worker.since = m_now;
    worker.active += by;
}

void DayPlay::end()
{
    Duration there{};
    Duration busy{};
    for (auto& [id, worker] : m_workers) {
        work(worker, 0);
        if (worker.there <= Duration::zero())
            continue;
        m_day.busyShares.push_back(seconds(worker.busy) / seconds(worker.there));
        there += worker.there;
        busy += worker.busy;
    }
    m_day.occupancy = there > Duration::zero() ? seconds(busy) / seconds(there) : 0;
    for (StreamDay& day : m_day.streams)
        day.leftWaiting = day.counts.presented - day.counts.handled - day.counts.abandoned;
}

} // namespace

Day playDay(const SimulationPlan& plan, const Variant& variant, int run)
{
    return DayPlay(plan, variant, run).play();
}

} // namespace heddle::routing
