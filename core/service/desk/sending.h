#pragma once

#include "core/service/desk.h"
#include "core/service/desk/access.h"
#include "core/service/desk/mailroom.h"
#include "core/service/listening/campaign.h"

namespace heddle::service {

/// Puts what agents send into the timeline and the outbox, and takes it back while it has not left.
///
/// Thread: the core thread. Failures: NotFound, Refused, BadInput (nobody to send to, nothing to
/// say), Conflict (somebody wrote since; it has left).
class Sending {
public:
    Sending(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
            Duration undoWindow = std::chrono::seconds(10));

    /// Who is to read an answer to a post.
    enum class Readers { OfThePost, OnlyItsAuthor };

    Result<EntryId> send(AgentId by, const Message& message, Readers readers = Readers::OfThePost);
    Result<Draft> cancel(AgentId by, EntryId entry);
    /// Whether the agent may act on a message; for sending it again.
    Done mayActOnMessage(AgentId by, EntryId entry) const;

private:
    Done checkUnchanged(const Access& access, const Message& message) const;
    Result<std::optional<Campaign>> approvalFor(const Access& access, const Draft& draft) const;
    Result<Interaction> withWords(const Access& access, const Draft& draft) const;
    Result<Interaction> taken(const Access& access) const;
    Result<Interaction> afterSending(const Access& access, const Message& message) const;
    Timestamp leaves(const Message& message, ChannelKind channel) const;
    Result<Outbound> withFiles(Outbound outbound, const Draft& draft) const;
    Result<Outbound> outboundOf(const Access& access, const Draft& draft, QString* quoted) const;
    Result<Interaction> before(const Interaction& interaction, EntryId entry, AgentId by,
                               Draft* draft) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
    Duration m_undoWindow;
};

} // namespace heddle::service
