#pragma once

#include "core/service/feedback/tagteacher.h"

namespace heddle::service {

/// What a message's readings bring about when it comes in: tags that were learned join those it
/// suggests, its severity changes the rank, promises are found, and a major problem is offered a
/// call back. Answers with the rows to record besides.
Result<QList<store::RowImage>> annotate(const Ledger& ledger, const TagTeacher& teacher,
                                        Entry& entry, Interaction& interaction);

} // namespace heddle::service
