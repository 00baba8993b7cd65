#pragma once

#include "core/model/drafts/draftversion.h"
#include "core/service/desk/access.h"
#include "core/service/desk/mailroom.h"

namespace heddle::service {

/// What agents are writing, before it is sent.
///
/// Thread: the core thread. Failures: NotFound, Refused, BadInput.
class Drafting {
public:
    Drafting(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom);

    /// The draft for this interaction. A saved one keeps its words and files; its recipients and
    /// subject follow `kind` when that changed, and a forward adds what it forwards.
    Result<Draft> draft(AgentId by, InteractionId id, ComposeKind kind, EntryId answers) const;
    Result<std::optional<Draft>> savedDraft(AgentId by, InteractionId id, ComposeKind group) const;
    Result<Draft> save(AgentId by, Draft draft) const;
    /// Earlier versions of one's own draft, newest first.
    Result<QList<DraftVersion>> versions(AgentId by, DraftId id) const;
    Done discard(AgentId by, DraftId id) const;

    Result<Attachment> attach(const QString& name, const QByteArray& content) const;
    Result<Attachment> attachFile(const QString& path) const;
    Done setSignature(AgentId by, const QString& text);
    Result<QString> expand(AgentId by, const CannedReply& reply, InteractionId id) const;

private:
    Result<std::optional<Entry>> answered(InteractionId id, EntryId answers) const;
    Result<Draft> fresh(const Access& access, ComposeKind kind,
                        const std::optional<Entry>& answers) const;
    Result<QString> freshText(const Access& access) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
};

} // namespace heddle::service
