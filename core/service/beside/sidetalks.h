#pragma once

#include "core/service/beside/beside.h"
#include "core/service/roster.h"

namespace heddle::service {

class CustomerCare;

/// Keeps which mail thread is about which contact, and tells the contact of answers there: they
/// leave a mark, make it unread, and end its waiting for somebody else. The marks are "asked" (the
/// address of somebody else) and "answered.beside" (their name).
///
/// Thread: the core thread. Failures as those of Beside.
class SideTalks : public QObject {
    Q_OBJECT
public:
    SideTalks(Ledger& ledger, const Roster& roster, CustomerCare& customerCare,
              QObject* parent = nullptr);

    Result<InteractionId> ask(AgentId by, InteractionId about, const MailAddress& whom);
    Result<Surroundings> around(InteractionId id) const;

    /// Listens from now on. Only for the engine's own.
    void follow();

private:
    void hear(const QList<store::Record>& records);
    Done tell(InteractionId talk, const QString& author);
    Result<InteractionId> aboutOf(InteractionId talk) const;
    Result<SideTalk> talkOf(InteractionId id) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    CustomerCare& m_customerCare;
};

} // namespace heddle::service
