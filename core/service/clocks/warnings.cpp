#include "core/service/clocks/warnings.h"

#include "core/base/log.h"
#include "core/service/clocks/clockwork.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

constexpr int mostClocks = 1'000'000;
constexpr int mostAtOnce = 200;
constexpr Duration breath = std::chrono::milliseconds(20);
constexpr Duration retryAfterFailure = std::chrono::seconds(5);

bool runs(const Interaction& interaction)
{
    return interaction.due && interaction.state != InteractionState::Closed;
}

QString kindOf(DueWarning warning)
{
    return warning == DueWarning::Missed ? QStringLiteral("due.missed")
                                         : QStringLiteral("due.nearing");
}

} // namespace

DueWarning warningAt(const Interaction& interaction, const Roster& roster, Timestamp now)
{
    if (!runs(interaction))
        return DueWarning::None;
    if (now >= *interaction.due)
        return DueWarning::Missed;
    return now >= nearingAt(interaction, roster).value_or(*interaction.due) ? DueWarning::Nearing
                                                                            : DueWarning::None;
}

std::optional<Timestamp> nextWarning(const Interaction& interaction, const Roster& roster)
{
    if (!runs(interaction) || interaction.warned == DueWarning::Missed)
        return std::nullopt;
    return interaction.warned == DueWarning::None ? nearingAt(interaction, roster)
                                                  : interaction.due;
}

Warnings::Warnings(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda)
{
    connect(&ledger, &Ledger::recorded, this, &Warnings::apply);
    connect(&ledger, &Ledger::heard, this, &Warnings::hear);
}

Done Warnings::start()
{
    const auto running = m_ledger.store().interactions().dueBy(Timestamp::never(), mostClocks);
    if (!running)
        return passOn(running);
    for (const Interaction& interaction : *running)
        watch(interaction);
    return {};
}

void Warnings::apply(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        for (const store::RowImage& row : record.rows) {
            if (const auto* interaction = std::get_if<Interaction>(&row))
                watch(*interaction);
        }
    }
}

// Said by another process: those who are concerned may sit here.
void Warnings::hear(const QList<store::Record>& records)
{
    apply(records);
    for (const store::Record& record : records) {
        if (record.kind != kindOf(DueWarning::Nearing) && record.kind != kindOf(DueWarning::Missed))
            continue;
        for (const store::RowImage& row : record.rows) {
            if (const auto* late = std::get_if<Interaction>(&row))
                Q_EMIT warned(*late);
        }
    }
}

void Warnings::watch(const Interaction& interaction)
{
    forget(interaction.id);
    const auto next = nextWarning(interaction, m_roster);
    if (!next)
        return;
    m_next[interaction.id] = *next;
    m_order.insert({*next, interaction.id});
    wakeAt(m_order.begin()->first);
}

void Warnings::forget(InteractionId id)
{
    const auto known = m_next.find(id);
    if (known == m_next.end())
        return;
    m_order.erase({known->second, id});
    m_next.erase(known);
}

void Warnings::wakeAt(Timestamp at)
{
    if (at >= m_wakeAt)
        return;
    m_wakeAt = at;
    m_agenda.at(at, [this, at] {
        if (at == m_wakeAt)
            m_wakeAt = Timestamp::never();
        warnDue();
    });
}

void Warnings::warnDue()
{
    const Timestamp now = m_ledger.now();
    const auto said = m_ledger.transaction([&] { return warnSome(now); });
    if (!said) {
        qCWarning(logRouting) << "nobody warned:" << errorName(said.error().code);
        wakeAt(now + retryAfterFailure);
        return;
    }
    for (const Interaction& late : *said)
        Q_EMIT warned(late);
    // After a long sleep there may be thousands: other work goes on in between.
    if (!m_order.empty())
        wakeAt(std::max(m_order.begin()->first, now + breath));
}

Result<QList<Interaction>> Warnings::warnSome(Timestamp now)
{
    QList<InteractionId> due;
    for (auto next = m_order.begin(); next != m_order.end() && next->first <= now; ++next) {
        due += next->second;
        if (due.size() == mostAtOnce)
            break;
    }
    QList<Interaction> said;
    for (const InteractionId id : due) {
        auto interaction = m_ledger.store().interactions().byId(id);
        if (!interaction)
            return passOn(interaction);
        const DueWarning warning = warningAt(*interaction, m_roster, now);
        if (warning <= interaction->warned) {
            watch(*interaction);
            continue;
        }
        interaction->warned = warning;
        ++interaction->version;
        const auto recorded = m_ledger.record({{.kind = kindOf(warning),
                                                .interaction = id,
                                                .customer = interaction->customer,
                                                .rows = {*interaction}}});
        if (!recorded)
            return passOn(recorded);
        said += *interaction;
    }
    return said;
}

} // namespace heddle::service
