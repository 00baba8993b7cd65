// A centre at work: what its agents are told.
#include "core/service/config/applying.h"
#include "core/service/engine/mentions.h"
#include "core/service/engine/parts/engineparts.h"
#include "core/service/rights.h"

#include <QMetaMethod>

namespace heddle::service {

void Engine::tell(const QList<store::Record>& records)
{
    for (const store::Record& record : records) {
        if (changesCentre(record))
            setMailboxQueues();
        const bool isNewNote = record.kind == QLatin1String("note.added");
        for (const store::RowImage& row : record.rows) {
            if (const auto* offer = std::get_if<Offer>(&row))
                tellOffer(*offer);
            else if (const auto* agent = std::get_if<Agent>(&row))
                Q_EMIT agentChanged(*agent);
            else if (const auto* entry = std::get_if<Entry>(&row); entry && isNewNote)
                tellMentions(*entry);
        }
    }
}

void Engine::tellOffer(const Offer& offer)
{
    if (offer.end) {
        Q_EMIT offerEnded(offer.agent, offer.id, *offer.end);
        return;
    }
    if (!isSignalConnected(QMetaMethod::fromSignal(&Engine::offered)))
        return;
    const auto card = Reader(*m_parts->store, offer.agent, m_options.readMail).card(offer);
    if (card)
        Q_EMIT offered(offer.agent, *card);
}

void Engine::tellMentions(const Entry& note)
{
    for (const AgentId agent : mentionedIn(note.text, m_parts->roster.agents())) {
        if (agent != note.agent)
            Q_EMIT mentioned(agent, note.interaction, note.id);
    }
}

// Whoever has it; what nobody has is for those who can give it to somebody.
void Engine::tellWarning(const Interaction& late)
{
    for (const auto& [id, agent] : m_parts->roster.agents()) {
        const bool concerns = late.assignee.isValid() ? late.assignee == id : isSupervisor(agent);
        if (concerns && agent.presence != Presence::Offline)
            Q_EMIT warned(id, late.id, late.warned);
    }
}

} // namespace heddle::service
