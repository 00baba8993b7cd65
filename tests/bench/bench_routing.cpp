// How long routing takes as more waits, what a waiting item costs, and what a simulated day takes.

#include "core/routing/matching/matcher.h"
#include "core/routing/simulation/outcome.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <vector>

using namespace heddle;
using namespace heddle::routing;

namespace {

constexpr Timestamp start{1'772'000'000'000'000};
constexpr int agentCount = 500;
constexpr int skillCount = 20;

QString skillName(int skill)
{
    return QStringLiteral("skill %1").arg(skill);
}

SkillExpression atLeast(int skill, int level)
{
    return {.kind = SkillExpression::Kind::Term,
            .skill = skillName(skill),
            .least = level,
            .most = highestLevel,
            .parts = {}};
}

/// 500 agents with four of 20 skills each, and a queue for every skill with two rings.
struct Site {
    QList<Queue> queues;
    QList<Agent> agents;

    explicit Site(Presence presence)
    {
        Random chance(1, QStringLiteral("site"));
        for (int skill = 0; skill < skillCount; ++skill) {
            Queue queue;
            queue.id = {skill + 1};
            queue.rings = {{atLeast(skill, 6), 30s, false}, {atLeast(skill, 1), {}, false}};
            queues += queue;
        }
        for (int i = 0; i < agentCount; ++i) {
            Agent agent;
            agent.id = {i + 1};
            agent.name = QStringLiteral("Agent %1").arg(i);
            agent.presence = presence;
            agent.presenceSince = start;
            for (int n = 0; n < 4; ++n) {
                const int skill = static_cast<int>(chance.below(skillCount));
                agent.skills[skillName(skill)] = static_cast<int>(chance.between(1, 10));
                if (!queues[skill].members.contains(agent.id))
                    queues[skill].members += agent.id;
            }
            agents += agent;
        }
    }
};

/// A site where everybody has a call in hand and the given number waits.
class BusySite {
public:
    explicit BusySite(int waiting) : m_site(Presence::Ready)
    {
        for (const Queue& queue : m_site.queues)
            m_matcher.apply(QueueSet{queue}, m_now);
        for (const Agent& agent : m_site.agents) {
            m_matcher.apply(AgentSet{agent, {}}, m_now);
            m_matcher.apply(WorkHeld{{++m_lastId}, agent.id, ChannelKind::Phone, Work::Active},
                            m_now);
            m_inHand.push_back({{m_lastId}, agent.id});
        }
        const size_t before = mallinfo2().uordblks;
        for (int i = 0; i < waiting; ++i)
            arrive();
        while (m_matcher.next(m_now)) {
        }
        bytesEach = double(mallinfo2().uordblks - before) / waiting;
    }

    void arrive()
    {
        Waiting call{.id = {++m_lastId},
                     .queue = {static_cast<qint64>(1 + m_chance.below(skillCount))},
                     .channel = ChannelKind::Phone,
                     .arrived = m_now,
                     .queued = m_now,
                     .due = m_now + std::chrono::seconds(m_chance.between(20, 7200))};
        m_matcher.apply(Arrived{call}, m_now);
    }

    /// 10 ms later (100 arrivals a second) somebody is done and another call comes. Answers the
    /// time that deciding took, in microseconds.
    double turn()
    {
        m_now = m_now + 10ms;
        const std::size_t done = m_chance.below(m_inHand.size());
        QElapsedTimer timer;
        timer.start();
        m_matcher.apply(WorkEnded{m_inHand[done].first}, m_now);
        arrive();
        const auto decision = m_matcher.next(m_now);
        const double micros = double(timer.nsecsElapsed()) / 1e3;
        if (decision) {
            m_matcher.apply(OfferEnded{decision->interaction, OfferEnd::Accepted}, m_now);
            m_matcher.apply(
                WorkHeld{decision->interaction, decision->winner, ChannelKind::Phone, Work::Active},
                m_now);
            m_inHand[done] = {decision->interaction, decision->winner};
            ++decisions;
        }
        return micros;
    }

    double bytesEach = 0;
    int decisions = 0;

private:
    Site m_site;
    Matcher m_matcher;
    Random m_chance{2, QStringLiteral("calls")};
    Timestamp m_now = start;
    qint64 m_lastId = 0;
    std::vector<std::pair<InteractionId, AgentId>> m_inHand;
};

double at(std::vector<double>& values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

void print(const char* what, double value, const char* unit, double target)
{
    std::printf("BENCH\t%s\t%.3g\t%s\t<= %g\t%.2f\n", what, value, unit, target, value / target);
    std::fflush(stdout);
}

void growth()
{
    for (const int waiting : {100, 1'000, 10'000, 100'000}) {
        BusySite site(waiting);
        std::vector<double> micros;
        for (int i = 0; i < 5'000; ++i)
            micros.push_back(site.turn());
        char what[120];
        std::snprintf(what, sizeof what, "a decision, 500 agents, 20 skills, %d waiting, median",
                      waiting);
        print(what, at(micros, 0.5) / 1e3, "ms", 1);
        std::snprintf(what, sizeof what, "a decision, 500 agents, 20 skills, %d waiting, p99",
                      waiting);
        print(what, at(micros, 0.99) / 1e3, "ms", 1);
        if (waiting == 10'000)
            print("memory of a waiting item in routing", site.bytesEach, "bytes", 1024);
    }
}

/// 400 agents in three shifts and 40,000 calls, chats and mails in 24 hours.
SimulationPlan bigDay()
{
    Site site(Presence::Offline);
    SimulationPlan plan;
    plan.start = start;
    plan.end = start + 24h;
    plan.countFrom = start;
    plan.queues = site.queues;
    plan.agents = site.agents.mid(0, 400);
    for (qsizetype i = 0; i < plan.agents.size(); ++i) {
        const Timestamp from = start + (i % 3) * Duration(8h);
        plan.shifts += {plan.agents[i].id, from, from + 8h};
    }
    constexpr ChannelKind channels[] = {ChannelKind::Phone, ChannelKind::Chat, ChannelKind::Email};
    for (Queue& queue : plan.queues) {
        queue.targets.firstReply = 4h;
        for (const ChannelKind channel : channels) {
            Stream stream;
            stream.name =
                QStringLiteral("%1 %2").arg(queue.id.value).arg(static_cast<int>(channel));
            stream.queue = queue.id;
            stream.channel = channel;
            stream.rates = {{start, 40'000.0 / 24 / 60}};
            stream.handling = {
                .shape = Spread::Shape::LogNormal, .mean = 4min, .variation = 0.9, .list = {}};
            if (channel != ChannelKind::Email)
                stream.patience = Spread::exponential(3min);
            plan.streams += stream;
        }
    }
    return plan;
}

void day()
{
    const SimulationPlan plan = bigDay();
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = simulate(plan).first();
    print("a simulated day of 400 agents and 40,000 contacts", double(timer.elapsed()) / 1e3, "s",
          10);
    std::printf("# %lld contacts, %lld decisions\n",
                static_cast<long long>(outcome.all.counts.presented),
                static_cast<long long>(outcome.decisions));
}

/// Two queues; half of the agents know both, half the common one only.
SimulationPlan twoSkills()
{
    SimulationPlan plan;
    plan.start = start;
    plan.end = start + 24h;
    plan.countFrom = start + 1h;
    plan.runs = 10;
    Queue common;
    common.id = {1};
    Queue rare;
    rare.id = {2};
    for (int i = 1; i <= 20; ++i) {
        Agent agent;
        agent.id = {i};
        plan.agents += agent;
        plan.shifts += {agent.id, plan.start, plan.end};
        common.members += agent.id;
        if (i <= 10)
            rare.members += agent.id;
    }
    plan.queues = {common, rare};
    for (const Queue& queue : plan.queues) {
        Stream calls;
        calls.name = queue.id == common.id ? QStringLiteral("common") : QStringLiteral("rare");
        calls.queue = queue.id;
        calls.rates = {{start, queue.id == common.id ? 150.0 : 100.0}};
        calls.handling = Spread::exponential(4min);
        plan.streams += calls;
    }
    for (const auto choice :
         {AgentChoice::LongestIdle, AgentChoice::LeastLoaded, AgentChoice::MostSkilled,
          AgentChoice::LeastSkilled, AgentChoice::LeastFlexible, AgentChoice::RoundRobin})
        plan.variants += {.name = toName(choice), .choice = choice, .rank = {}};
    return plan;
}

QString shown(const Estimate& estimate, int digits)
{
    const auto number = [&](double value) { return QString::number(value, 'f', digits); };
    return QStringLiteral("%1 [%2, %3]")
        .arg(number(estimate.value), number(estimate.low), number(estimate.high))
        .leftJustified(22);
}

void comparison()
{
    std::printf("# two-skill load, 10 days each: level is handled within 20 s of handled\n");
    std::printf("# %-15s %-7s %7s %-20s %-22s %-22s %s\n", "policy", "class", "n", "level [95 %]",
                "mean wait s [95 %]", "p90 wait s [95 %]", "Jain [95 %]");
    for (const Outcome& outcome : simulate(twoSkills())) {
        for (const StreamOutcome& stream : outcome.streams)
            std::printf("# %-15s %-7s %7lld %s %s %s %s\n", qPrintable(outcome.variant),
                        qPrintable(stream.name), static_cast<long long>(stream.counts.presented),
                        qPrintable(shown(stream.levels[0], 3)),
                        qPrintable(shown(stream.meanWait, 1)), qPrintable(shown(stream.p90, 1)),
                        qPrintable(shown(outcome.fairness, 3)));
    }
}

} // namespace

int main()
{
    growth();
    day();
    comparison();
    return 0;
}
