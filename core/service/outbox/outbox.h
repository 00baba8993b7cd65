#pragma once

#include "core/channel/channel.h"
#include "core/model/draft.h"
#include "core/service/agenda.h"
#include "core/service/roster.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>

namespace heddle::service {

/// What the outbox must know of the process it runs in.
struct OutboxRules {
    QString owner; ///< names this process, unlike any other that may share the store
    /// Whether the process that claimed an item still runs; a dead one's items are taken over.
    std::function<bool(const QString& owner)> isAlive = [](const QString&) { return false; };
    /// How long a message of unknown fate is looked for before it counts as not sent.
    Duration settle = 90s;
    /// The pause between two looks.
    Duration lookAgain = 10s;
};

/// Sends what agents wrote, each message exactly once.
///
/// An item is claimed by one conditional update before it is handed to its channel. When its fate
/// is not known (the line dropped after the final dot, or the process died in between), the channel
/// is asked whether a message with its Message-ID left; only where the channel can tell for sure
/// is it sent again, else the agent is asked.
///
/// Thread: the core thread. Command failures: NotFound, Conflict, and the store's.
class Outbox : public QObject {
    Q_OBJECT
public:
    Outbox(Ledger& ledger, const Roster& roster, Agenda& agenda, OutboxRules rules,
           QObject* parent = nullptr);

    /// Takes over what dead processes were sending, then sends what is due.
    Done start();
    /// Sends through this channel what is addressed to its account. A channel that is destroyed is
    /// forgotten by itself.
    void add(channel::Channel& channel);

    /// Takes a message back that has not left: within its undo window, or waiting for a retry.
    Result<OutboxItem> cancel(EntryId entry, AgentId actor);
    /// Sends a failed or unsure message again, because an agent said so.
    Done resend(EntryId entry, AgentId actor);
    /// Takes an unsure message as sent, because an agent said so.
    Done markSent(EntryId entry, AgentId actor);

    /// Our own copy of this message arrived by a channel: it was sent. Answers whether it is ours.
    Result<bool> proven(const QString& messageId);
    /// A report says that this message did not arrive.
    Done bounced(EntryId entry, const QString& words);

private:
    struct Outcome {
        OutboxState state = OutboxState::Waiting;
        DeliveryState delivery = DeliveryState::Waiting;
        QString words;
        QString raw; ///< blob, empty to leave as it is
        Timestamp notBefore;
    };

    void hear(const QList<store::Record>& records);
    void sendDue();
    void sendDueAt(Timestamp at);
    void sendOne(const OutboxItem& due);
    void settle(const OutboxItem& item, const Result<Delivery>& delivery);
    void accepted(const OutboxItem& item, const Delivery& delivery);
    void deferred(const OutboxItem& item, const QString& words);
    void findOut(const OutboxItem& item, Timestamp until);
    void found(const OutboxItem& item, Timestamp until, const Result<bool>& answer);
    void takeOverOrphans();
    Done end(const OutboxItem& item, const Outcome& outcome, const QString& kind, AgentId actor);
    void endOrLog(const OutboxItem& item, const Outcome& outcome, const QString& kind);
    Result<QList<store::RowImage>> afterFailure(const Entry& entry);
    Result<OutboxItem> ofEntry(EntryId entry) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    OutboxRules m_rules;
    QHash<QString, QPointer<channel::Channel>> m_channels;
    QHash<QString, int> m_sending; ///< by account
    QSet<OutboxId> m_mine;         ///< claimed by this process and not settled
    Timestamp m_nextLook = Timestamp::never();
    bool m_isStarted = false;
};

} // namespace heddle::service
