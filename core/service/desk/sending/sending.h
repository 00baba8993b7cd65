#pragma once

#include "core/service/desk.h"
#include "core/service/desk/sending/outgoing.h"
#include "core/service/listening/campaign.h"

namespace heddle::service {

/// Puts what agents send into the timeline and the outbox.
///
/// Thread: the core thread. Failures: NotFound, Refused, BadInput (nobody to send to, nothing to
/// say), Conflict (somebody wrote since).
class Sending {
public:
    Sending(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
            Duration undoWindow = std::chrono::seconds(10));

    /// Who is to read an answer to a post.
    enum class Readers { OfThePost, OnlyItsAuthor };

    Result<EntryId> send(AgentId by, const Message& message, Readers readers = Readers::OfThePost);
    /// Whether the agent may act on a message; for sending it again.
    Done mayActOnMessage(AgentId by, EntryId entry) const;

private:
    Result<Access> accessFor(AgentId by, const Message& message) const;
    Done checkUnchanged(const Access& access, const Message& message) const;
    Result<std::optional<Campaign>> approvalFor(const Access& access, const Draft& draft) const;
    Result<EntryId> put(const Access& access, const Message& message, const Outgoing& outgoing,
                        const std::optional<Campaign>& approval);
    Result<QList<store::RowImage>> rowsFollowing(const Access& access,
                                                 const Interaction& after) const;
    Result<Interaction> withWords(const Access& access, const Draft& draft) const;
    Result<Interaction> taken(const Access& access) const;
    Result<Interaction> afterSending(const Access& access, const Message& message) const;
    Timestamp leaves(const Message& message, ChannelKind channel) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
    Duration m_undoWindow;
};

} // namespace heddle::service
