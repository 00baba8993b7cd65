#pragma once

#include "core/model/draft.h"
#include "core/service/ledger.h"

namespace heddle::service {

/// How far ahead a message must leave to count as scheduled.
constexpr Duration shortestSchedule = std::chrono::minutes(1);

/// Whether an agent chose a moment for it to leave, and it has not left.
bool isScheduled(const OutboxItem& item);

/// What an entry says of a message that leaves then (Entry::deliveryDetail).
QString scheduleDetail(Timestamp leaves, Timestamp now);

/// The words of a message that did not leave as its author's draft again, before what they have
/// begun since. Saves nothing.
Result<Draft> draftOf(store::Store& store, const OutboxItem& item, const Entry& entry,
                      Timestamp now);

/// Takes messages that wait for their moment back when the customer writes before it: what was
/// written may not fit any more. The words become the agent's draft again, before what they have
/// begun since.
///
/// Thread: the core thread.
class Schedule : public QObject {
    Q_OBJECT
public:
    explicit Schedule(Ledger& ledger, QObject* parent = nullptr);

    /// Looks for what came in just before the process ended. Call before anything is sent.
    Done start();

private:
    void hear(const QList<store::Record>& records);
    Done takeBack(InteractionId interaction);
    Done takeBack(const OutboxItem& item);

    Ledger& m_ledger;
};

} // namespace heddle::service
