#include "core/service/router/unserved.h"

#include "core/base/log.h"
#include "core/service/router/sightjson.h"
#include "core/store/rows/decisionjson.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

QStringList reasonsIn(const Decision& decision)
{
    QStringList reasons;
    for (const Candidate& candidate : decision.candidates)
        reasons += QString::number(candidate.agent.value) + QLatin1Char(' ') + candidate.excluded;
    reasons.sort();
    return reasons;
}

} // namespace

Unserved::Unserved(Ledger& ledger, const Roster& roster, Agenda& agenda,
                   const routing::Matcher& matcher, QObject* parent)
    : QObject(parent), m_ledger(ledger), m_roster(roster), m_agenda(agenda), m_matcher(matcher)
{}

void Unserved::watch()
{
    if (m_isWatching || m_matcher.waitingCount() == 0)
        return;
    m_isWatching = true;
    m_agenda.at(m_ledger.now() + interval, [this] { look(); });
}

void Unserved::look()
{
    m_isWatching = false;
    for (const auto& [id, queue] : m_roster.queues()) {
        if (m_matcher.waitingIn(id) == 0) {
            m_last.erase(id);
            continue;
        }
        if (const auto done = note(id); !done)
            qCWarning(logRouting) << "not noted:" << errorName(done.error().code);
    }
    watch();
}

Done Unserved::note(QueueId queue)
{
    const auto first = m_ledger.store().interactions().waiting(queue, 1);
    if (!first)
        return passOn(first);
    if (first->isEmpty())
        return {};
    const Interaction& interaction = first->first();
    const auto decision = m_matcher.explained(interaction.id);
    const auto sight = m_matcher.sight(interaction.id);
    if (!decision || !sight || decision->winner.isValid())
        return {};
    std::pair said{interaction.id, reasonsIn(*decision)};
    if (const auto last = m_last.find(queue); last != m_last.end() && last->second == said)
        return {};
    m_last[queue] = std::move(said);
    return m_ledger.record({{.kind = QStringLiteral("route.nobody"),
                             .interaction = interaction.id,
                             .customer = interaction.customer,
                             .facts = {{QStringLiteral("decision"), store::toText(*decision)},
                                       {sightFact, toText(*sight)}}}});
}

} // namespace heddle::service
