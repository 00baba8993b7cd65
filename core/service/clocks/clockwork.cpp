#include "core/service/clocks/clockwork.h"

#include "core/base/log.h"
#include "core/routing/calendar/targetclocks.h"
#include "core/service/clocks/targets.h"
#include "core/service/config/applying.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

bool standsStill(const Interaction& interaction)
{
    return interaction.state == InteractionState::Pending && interaction.pendingOn
           && interaction.pendingOn != PendingOn::Until;
}

// Whoever takes a call that rings talks with the caller; one that is owed has yet to be made.
bool isFirstTalk(const Interaction& interaction)
{
    return interaction.channel == ChannelKind::Phone && !interaction.callBack
           && interaction.state == InteractionState::Assigned && !interaction.firstReplied;
}

TargetClock set(TargetClock clock, const Interaction& of, AgentId by, Timestamp now)
{
    if (clock.met)
        return clock;
    if (of.state == InteractionState::Closed) {
        clock = routing::resumed(std::move(clock), now);
        clock.met = now;
        return clock;
    }
    return standsStill(of) ? routing::paused(std::move(clock), now, toName(*of.pendingOn), by)
                           : routing::resumed(std::move(clock), now);
}

/// The clock whose promise comes due first, and when; a null clock when none runs.
struct Next {
    const TargetClock* clock = nullptr;
    Timestamp due;
};

Next nextDue(const Interaction& interaction, const Roster& roster)
{
    Next next;
    for (const TargetClock& clock : interaction.clocks) {
        const auto due = routing::dueOf(clock, roster.businessTime(clock.calendar));
        if (due && (next.clock == nullptr || *due < next.due))
            next = {&clock, *due};
    }
    return next;
}

// A clock is warned of once, though it stood still in between; one that begins, anew.
void setDue(Interaction& interaction, const Roster& roster, Timestamp now)
{
    const Next next = nextDue(interaction, roster);
    if (next.clock == nullptr) {
        interaction.due.reset();
        return;
    }
    if (interaction.targetStart != next.clock->started)
        interaction.warned = DueWarning::None;
    else if (interaction.warned == DueWarning::Missed && next.due > now)
        interaction.warned = DueWarning::Nearing;
    interaction.due = next.due;
    interaction.targetStart = next.clock->started;
}

} // namespace

Interaction withClocksSet(Interaction interaction, const Roster& roster, AgentId by, Timestamp now)
{
    if (isFirstTalk(interaction))
        interaction = withAnswer(std::move(interaction), now);
    for (TargetClock& clock : interaction.clocks)
        clock = set(std::move(clock), interaction, by, now);
    if (!interaction.clocks.isEmpty())
        setDue(interaction, roster, now);
    if (interaction.state == InteractionState::Closed) {
        interaction.due.reset();
        interaction.targetStart.reset();
        interaction.warned = DueWarning::None;
    }
    return interaction;
}

std::optional<Timestamp> nearingAt(const Interaction& interaction, const Roster& roster)
{
    if (!interaction.due)
        return std::nullopt;
    const Next next = nextDue(interaction, roster);
    if (next.clock != nullptr)
        return routing::usedUpAt(*next.clock, roster.businessTime(next.clock->calendar),
                                 routing::warningPercent);
    const Timestamp start = interaction.targetStart.value_or(*interaction.due);
    return start + (*interaction.due - start) * routing::warningPercent / 100;
}

Clockwork::Clockwork(Ledger& ledger, const Roster& roster, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster)
{
    ledger.setFinish([&roster](store::Record& record, Timestamp at) {
        for (store::RowImage& row : record.rows) {
            if (auto* interaction = std::get_if<Interaction>(&row))
                *interaction = withClocksSet(std::move(*interaction), roster, record.actor, at);
        }
    });
    connect(&roster, &Roster::calendarChanged, this, &Clockwork::recount);
    connect(&ledger, &Ledger::recorded, this, &Clockwork::apply);
    connect(&ledger, &Ledger::heard, this, &Clockwork::apply);
}

Done Clockwork::start()
{
    for (const auto& [id, queue] : m_roster.queues()) {
        if (const auto done = setDueIn(id); !done)
            return done;
    }
    return {};
}

// Who changes what a queue promises need not know the hours that count.
void Clockwork::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (!changesCentre(record))
            continue;
        for (const store::RowImage& row : record.rows) {
            const auto* queue = std::get_if<Queue>(&row);
            if (queue == nullptr || !queue->active)
                continue;
            if (const auto done = setDueIn(queue->id); !done)
                qCWarning(logRouting)
                    << "due moments stay as they were:" << errorName(done.error().code);
        }
    }
}

Done Clockwork::setDueIn(QueueId queue)
{
    const auto open = m_ledger.store().interactions().openIn(queue);
    if (!open)
        return passOn(open);
    QList<store::Record> late;
    for (const Interaction& interaction : *open) {
        Interaction now = withClocksSet(interaction, m_roster, {}, m_ledger.now());
        if (now == interaction)
            continue;
        ++now.version;
        late += {.kind = QStringLiteral("clocks.recounted"),
                 .interaction = now.id,
                 .customer = now.customer,
                 .rows = {now}};
    }
    return late.isEmpty() ? Done() : m_ledger.record(late);
}

void Clockwork::recount(const QString& calendar, const routing::BusinessTime& before, Timestamp at)
{
    if (const auto done = tryToRecount(calendar, before, at); !done)
        qCWarning(logRouting) << "clocks count by the old hours:" << errorName(done.error().code);
}

Done Clockwork::tryToRecount(const QString& calendar, const routing::BusinessTime& before,
                             Timestamp at)
{
    // Another process may have been faster.
    const auto counts = [&](const TargetClock& clock) {
        return clock.calendar == calendar && !clock.met && clock.countedTo != at;
    };
    QList<store::Record> recounted;
    for (const auto& [id, queue] : m_roster.queues()) {
        const auto open = m_ledger.store().interactions().openIn(id);
        if (!open)
            return passOn(open);
        for (Interaction interaction : *open) {
            bool isCounted = false;
            for (TargetClock& clock : interaction.clocks) {
                if (!counts(clock))
                    continue;
                clock = routing::withCalendarChanged(std::move(clock), before, at);
                isCounted = true;
            }
            if (!isCounted)
                continue;
            ++interaction.version;
            recounted += {.kind = QStringLiteral("clocks.recounted"),
                          .interaction = interaction.id,
                          .customer = interaction.customer,
                          .rows = {interaction}};
        }
    }
    return recounted.isEmpty() ? Done() : m_ledger.record(recounted);
}

} // namespace heddle::service
