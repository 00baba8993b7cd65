#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/entry.h"
#include "core/model/traffic.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// What the composer is being used for.
enum class ComposeKind { Reply, ReplyAll, Forward, New, Note };

QLatin1String toName(ComposeKind kind);
std::optional<ComposeKind> composeKindFromName(QStringView name);

/// What an agent is writing, saved as typed: one per agent, interaction and kind group (note or
/// message). It survives a crash and is removed when it is sent or discarded.
struct Draft {
    DraftId id;
    AgentId agent;
    InteractionId interaction;
    ComposeKind kind = ComposeKind::Reply;
    EntryId answers; ///< the entry being answered or forwarded; not valid for none
    QList<MailAddress> to;
    QList<MailAddress> cc;
    QList<MailAddress> bcc;
    QString subject;
    QString text;
    QList<Attachment> attachments;
    Timestamp saved;

    bool operator==(const Draft&) const = default;
};

/// Where an outgoing message stands on its way out (core/service/outbox).
enum class OutboxState { Waiting, Sending, Sent, Failed, Unsure, Cancelled };

QLatin1String toName(OutboxState state);
std::optional<OutboxState> outboxStateFromName(QStringView name);

/// An Outbound on its way, owned by one process at a time.
struct OutboxItem {
    OutboxId id;
    EntryId entry;
    InteractionId interaction;
    AgentId agent;
    Outbound outbound;
    OutboxState state = OutboxState::Waiting;
    Timestamp notBefore; ///< end of the undo window, or the next try
    int tries = 0;
    QString owner; ///< the process that sends it now
    Timestamp changed;
    QString lastWords; ///< the server's, of the last try

    bool operator==(const OutboxItem&) const = default;
};

/// A text that is used often. `shortcut` is what is typed after "/".
struct CannedReply {
    qint64 id = 0;
    QString shortcut;
    QString title;
    QString text; ///< with placeholders ({customer.name}, {agent.name} ...)
    QString language;

    bool operator==(const CannedReply&) const = default;
};

} // namespace heddle
