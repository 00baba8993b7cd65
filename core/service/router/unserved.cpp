#include "core/service/router/unserved.h"

#include "core/base/log.h"
#include "core/service/router/sightjson.h"
#include "core/store/journalstore.h"
#include "core/store/rows/decisionjson.h"
#include "core/store/tables/interactionstore.h"

namespace heddle::service {

namespace {

constexpr int linesLookedAt = 50;
constexpr QLatin1String saidKind("route.nobody");
constexpr QLatin1String decisionFact("decision");

QStringList reasonsIn(const Decision& decision)
{
    QStringList reasons;
    for (const Candidate& candidate : decision.candidates)
        reasons += QString::number(candidate.agent.value) + QLatin1Char(' ') + candidate.excluded;
    reasons.sort();
    return reasons;
}

/// What the journal said last of why nobody can have it; not valid where it was offered since.
Decision lastSaid(const QList<JournalEvent>& lines)
{
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        if (line->kind == QLatin1String("offer.made"))
            break;
        if (line->kind == saidKind) {
            const QJsonObject facts = line->body.value(QLatin1String("facts")).toObject();
            return store::decisionIn(facts.value(decisionFact).toString());
        }
    }
    return {};
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
        if (m_matcher.waitingIn(id) == 0)
            continue;
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
    // Each process that works on this centre looks: one of them says it.
    return m_ledger.transaction([&]() -> Done {
        const auto lines = m_ledger.store().journal().of(interaction.id, linesLookedAt);
        if (!lines)
            return passOn(lines);
        const Decision last = lastSaid(*lines);
        if (last.interaction.isValid() && reasonsIn(last) == reasonsIn(*decision))
            return {};
        return m_ledger.record(
            {{.kind = saidKind,
              .interaction = interaction.id,
              .customer = interaction.customer,
              .facts = {{decisionFact, store::toText(*decision)}, {sightFact, toText(*sight)}}}});
    });
}

} // namespace heddle::service
