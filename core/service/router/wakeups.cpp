#include "core/service/router/wakeups.h"

#include "core/base/log.h"
#include "core/service/desk/marks.h"
#include "core/service/transitions.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

constexpr int mostParked = 1'000'000;
constexpr Duration retryAfterFailure = std::chrono::seconds(5);

std::optional<Timestamp> wrapUpEnd(const Interaction& interaction, const Queue& queue)
{
    if (interaction.state != InteractionState::WrapUp
        || (queue.wrapUp.needsCode && interaction.wrapUpCode.isEmpty()))
        return std::nullopt;
    return interaction.wrapUpEnds;
}

} // namespace

Wakeups::Wakeups(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &Wakeups::apply);
    connect(&ledger, &Ledger::heard, this, &Wakeups::apply);
}

Done Wakeups::start()
{
    const auto parked = m_ledger.store().interactions().toWake(Timestamp::never(), mostParked);
    if (!parked)
        return passOn(parked);
    const auto wrappingUp = m_ledger.store().interactions().inWrapUp(mostParked);
    if (!wrappingUp)
        return passOn(wrappingUp);
    for (const Interaction& interaction : *parked + *wrappingUp)
        watch(interaction);
    return {};
}

void Wakeups::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                watch(*interaction);
        }
    }
}

void Wakeups::watch(const Interaction& interaction)
{
    const InteractionId id = interaction.id;
    if (interaction.state == InteractionState::Pending && interaction.pendingUntil) {
        m_agenda.at(*interaction.pendingUntil, [this, id] { wake(id); });
    } else if (interaction.state == InteractionState::WrapUp) {
        const auto queue = m_roster.queue(interaction.queue);
        const auto end = queue ? wrapUpEnd(interaction, *queue) : std::nullopt;
        if (end)
            m_agenda.at(*end, [this, id] { endWrapUp(id); });
    }
}

// Each process has its timer: what is still to do is looked up and done in one.
void Wakeups::wake(InteractionId id)
{
    if (const auto done = m_ledger.transaction([&] { return tryToWake(id); }); !done) {
        qCWarning(logRouting) << "cannot wake" << id.value << errorName(done.error().code);
        m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id] { wake(id); });
    }
}

Done Wakeups::tryToWake(InteractionId id)
{
    const auto parked = m_ledger.store().interactions().byId(id);
    if (!parked)
        return passOn(parked);
    if (parked->state != InteractionState::Pending || !parked->pendingUntil
        || *parked->pendingUntil > m_ledger.now())
        return {};
    // Its agent may have left for the day: then it waits for whoever is there.
    const auto agent = m_roster.agent(parked->assignee);
    const bool isHere = agent && agent->presence != Presence::Offline;
    auto awake = moved(*parked, isHere ? Step::Wake : Step::Requeue, m_ledger.now());
    if (!awake)
        return passOn(awake);
    awake->unread = true;
    const auto marks = changeMarks(m_ledger, m_roster, *parked, *awake, {});
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = QStringLiteral("interaction.woken"),
                             .interaction = id,
                             .customer = awake->customer,
                             .rows = QList<store::RowImage>{*awake} + *marks}});
}

void Wakeups::endWrapUp(InteractionId id)
{
    if (const auto done = m_ledger.transaction([&] { return tryToEndWrapUp(id); }); !done) {
        qCWarning(logRouting) << "cannot close" << id.value << errorName(done.error().code);
        m_agenda.at(m_ledger.now() + retryAfterFailure, [this, id] { endWrapUp(id); });
    }
}

Done Wakeups::tryToEndWrapUp(InteractionId id)
{
    const auto interaction = m_ledger.store().interactions().byId(id);
    if (!interaction)
        return passOn(interaction);
    const auto queue = m_roster.queue(interaction->queue);
    if (!queue)
        return passOn(queue);
    const auto end = wrapUpEnd(*interaction, *queue);
    if (!end || *end > m_ledger.now())
        return {};
    const auto closed = moved(*interaction, Step::Close, m_ledger.now());
    if (!closed)
        return passOn(closed);
    // Whoever wrapped it up resolved it; only the clock said when.
    const auto marks =
        changeMarks(m_ledger, m_roster, *interaction, *closed, interaction->assignee);
    if (!marks)
        return passOn(marks);
    return m_ledger.record({{.kind = QStringLiteral("interaction.closed"),
                             .interaction = id,
                             .customer = closed->customer,
                             .rows = QList<store::RowImage>{*closed} + *marks}});
}

} // namespace heddle::service
