#pragma once

#include "core/service/feedback/tagteacher.h"
#include "core/service/intake/intake.h"

namespace heddle::service {

class RuleBook;

/// What a message's readings bring about when it comes in: tags that were learned join those it
/// suggests, its severity changes the rank, promises are found, a major problem is offered a call
/// back, and rules fire. Answers with what to record besides.
Result<Intake::Annotation> annotate(const Ledger& ledger, const TagTeacher& teacher,
                                    RuleBook& rules, Entry& entry, Interaction& interaction);

} // namespace heddle::service
