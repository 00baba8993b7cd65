#pragma once

#include "core/service/roster.h"

namespace heddle::service {

/// Something that happened to an interaction besides words, as its timeline says it.
///
/// `what`, with what `text` holds: "assigned" (to whom), "queued" (the queue), "closed" (the wrap-up
/// code), "reopened", "pending" (the cause, and after a blank the moment it ends in ISO 8601),
/// "woken", "merged" and "unmerged" (the other customer's name), "tagged" and "untagged" (the tag),
/// "follows" (the subject of the closed contact that a new one goes on from), "notice.closed",
/// "notice.full" and "notice.too-long" (what its queue had to say to the customer when it came),
/// "answer.released" (an answer may leave), "post.favoured", "post.boosted" and "chat.over".
struct Mark {
    QString what;
    QString text;

    bool operator==(const Mark&) const = default;
};

/// What is worth saying of a change of `before` into `after`. Pure.
QList<Mark> marksOf(const Interaction& before, const Interaction& after, const Roster& roster);

/// Marks as entries of kind System, to be recorded with the change itself. They are nobody's words:
/// not unread, not an answer, not found by searching. `by` not valid: the engine.
Result<QList<store::RowImage>> markEntries(Ledger& ledger, const Roster& roster,
                                           const Interaction& of, AgentId by,
                                           const QList<Mark>& marks);

/// Both at once.
Result<QList<store::RowImage>> changeMarks(Ledger& ledger, const Roster& roster,
                                           const Interaction& before, const Interaction& after,
                                           AgentId by);

} // namespace heddle::service
