#pragma once

#include "core/service/beside/beside.h"
#include "core/service/roster.h"

namespace heddle::service {

/// Keeps the notes that named somebody who was not here, until they are.
///
/// Thread: the core thread.
class MentionBook : public QObject {
    Q_OBJECT
public:
    MentionBook(Ledger& ledger, const Roster& roster, QObject* parent = nullptr);

    /// Those for an agent, the oldest first, who are told of them now.
    Result<QList<MissedMention>> take(AgentId agent);

    /// Listens from now on. Only for the engine's own.
    void follow();

private:
    void hear(const QList<store::Record>& records);
    Done keep(const Entry& note);

    Ledger& m_ledger;
    const Roster& m_roster;
};

} // namespace heddle::service
