#pragma once

#include "core/model/readings/correction.h"
#include "core/service/desk/access.h"

namespace heddle::service {

/// What agents say to what was read: tags taken or not, readings put right, moments seen to. Each
/// is one transaction with its journal line and its Correction, the example to learn from.
///
/// Thread: the core thread. Failures: NotFound, Refused (rights), BadInput, Conflict.
class Feedback {
public:
    Feedback(Ledger& ledger, const Roster& roster) : m_ledger(ledger), m_roster(roster) {}

    Done acceptTag(AgentId by, InteractionId id, const QString& tag);
    Done rejectTag(AgentId by, InteractionId id, const QString& tag);
    Done correctReading(AgentId by, EntryId entry, ReadingKind what, const QString& answer);
    /// \param answer "acknowledged" or "let be"
    Done answerMoment(AgentId by, EntryId entry, int moment, const QString& answer);

private:
    Ledger& m_ledger;
    const Roster& m_roster;
};

/// That somebody gave or refused an interaction a tag, about its newest message.
/// \param said the tag as suggested; empty for one that an agent thought of
Result<Correction> tagCorrection(const Ledger& ledger, AgentId by, InteractionId interaction,
                                 const QString& said, const QString& answer);

} // namespace heddle::service
