#include "app/ctl/report/tallies.h"

#include "core/routing/calendar/targetclocks.h"

namespace heddle::ctl {

namespace {

double minutesOf(Duration span)
{
    return std::chrono::duration<double, std::ratio<60>>(span).count();
}

const TargetClock* firstReply(const Interaction& interaction)
{
    for (const TargetClock& clock : interaction.clocks) {
        if (clock.kind == TargetKind::FirstReply)
            return &clock;
    }
    return nullptr;
}

Figure share(const QString& name, qint64 hits, qint64 all)
{
    return {.kind = Figure::Kind::Share, .name = name, .value = shareOf(hits, all), .formula = {}};
}

Figure meanOfDays(const QString& name, const std::vector<double>& days, const QString& formula)
{
    return {.kind = Figure::Kind::Share, .name = name, .value = meanOf(days), .formula = formula};
}

} // namespace

void QueueTally::add(const Interaction& interaction, const service::Roster& roster, Timestamp now)
{
    ++m_came;
    m_answered += interaction.firstReplied ? 1 : 0;
    m_closed += interaction.state == InteractionState::Closed ? 1 : 0;
    const TargetClock* clock = firstReply(interaction);
    if (!clock)
        return;
    const Duration taken = routing::passed(*clock, roster.businessTime(clock->calendar), now);
    if (clock->met)
        m_minutes.add(minutesOf(taken));
    // What still has time is neither kept nor broken.
    if (!clock->met && taken <= clock->target)
        return;
    ++m_promised;
    m_kept += clock->met && taken <= clock->target ? 1 : 0;
}

QList<Figure> QueueTally::figures() const
{
    return {count(QStringLiteral("came"), m_came),
            count(QStringLiteral("closed"), m_closed),
            share(QStringLiteral("answered"), m_answered, m_came),
            {.kind = Figure::Kind::Minutes,
             .name = QStringLiteral("first_reply_minutes"),
             .value = m_minutes.estimate(),
             .formula = {}},
            share(QStringLiteral("first_reply_in_time"), m_kept, m_promised)};
}

QList<Figure> AgentTally::figures() const
{
    return {count(QStringLiteral("offered"), offered),
            count(QStringLiteral("answers"), answers),
            count(QStringLiteral("closed"), closed),
            share(QStringLiteral("offers_taken"), taken, offered),
            share(QStringLiteral("offers_not_answered"), notAnswered, offered),
            meanOfDays(QStringLiteral("occupancy_by_the_clock"), worked.byTheClock,
                       QStringLiteral("time with something in hand / time at work, mean of days")),
            meanOfDays(QStringLiteral("occupancy_by_load"), worked.byLoad,
                       QStringLiteral("weights in hand / capacity, mean of days"))};
}

} // namespace heddle::ctl
