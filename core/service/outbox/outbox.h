#pragma once

#include "core/channel/channel.h"
#include "core/service/agenda.h"
#include "core/service/outbox/retry.h"
#include "core/service/roster.h"

#include <functional>
#include <set>

namespace heddle::service {

/// Sends what agents wrote: each message by exactly one process, never twice, and never silently
/// lost. What became of it stands at its entry.
///
/// Before sending, an item is claimed. When nobody knows whether a message left (the line dropped
/// after its end, or the process died in the middle), the channel is asked; where no channel can
/// tell, the agent is.
///
/// Thread: the core thread.
class Outbox : public QObject {
    Q_OBJECT
public:
    /// The channel of an account; nullptr for none.
    using Channels = std::function<channel::Channel*(const QString& account)>;

    Outbox(Ledger& ledger, const Roster& roster, Agenda& agenda, Channels channels, QString owner,
           RetryRules rules, QObject* parent = nullptr);

    /// Takes up what an earlier process left behind, and begins to send.
    Done start();
    /// Sends what is due; to be called when something was put in or a channel came up.
    void pump();

    /// For a failed or unsure message: sends it (again), or takes it as sent. Conflict otherwise.
    Done resend(EntryId entry, AgentId by);
    Done markSent(EntryId entry, AgentId by);
    /// A copy of it was seen outside: whatever we believed, it left.
    void proveSent(EntryId entry);

private:
    void apply(const QList<store::Record>& records);
    void pumpAt(Timestamp at);
    void send(const OutboxItem& item, channel::Channel& channel);
    void answered(OutboxId id, const Result<Delivery>& delivery);
    Done note(OutboxItem item, const Delivery& delivery);
    void clearUp(OutboxId id, int look);
    void found(OutboxId id, int look, const Result<bool>& isSent);
    Done adopt(const OutboxItem& item);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    Channels m_channels;
    QString m_owner;
    RetryRules m_rules;
    std::set<OutboxId> m_sending;
    Timestamp m_nextPump = Timestamp::never();
};

} // namespace heddle::service
