#pragma once

#include "core/model/agent.h"
#include "core/model/interaction.h"
#include "core/model/journal.h"

#include <map>
#include <set>

namespace heddle::ctl {

/// Who was here with what in hand, as the journal tells it line by line: to find again what a
/// decision saw.
class PastFloor {
public:
    void apply(const JournalEvent& line);

    /// What a decision records of the people and the journal so far says otherwise; empty for a
    /// sound one.
    QStringList contradictions(const Decision& decision) const;

private:
    struct Person {
        QString name;
        Presence presence = Presence::Offline;
        bool isActive = true;
    };
    struct Contact {
        QueueId queue;
        AgentId holder;
    };
    void applyRow(const QString& table, const QJsonObject& row);
    QString contradiction(const Candidate& candidate, const Decision& decision) const;
    QStringList missing(const Decision& decision, QueueId queue) const;
    int inHandOf(AgentId agent) const;
    bool hasOffer(AgentId agent) const;

    std::map<AgentId, Person> m_people;
    std::map<QueueId, std::set<AgentId>> m_members;
    std::map<InteractionId, Contact> m_contacts;
    std::map<OfferId, AgentId> m_offers; ///< that stand
};

} // namespace heddle::ctl
