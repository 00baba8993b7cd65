#pragma once

#include "core/service/feedback/alike.h"
#include "core/service/feedback/teacher.h"
#include "core/service/intake/intake.h"

namespace heddle::service {

class RuleBook;

/// What reads a message besides the lists of words, when it comes in.
struct Annotators {
    const Teachers& teachers;
    const Alike& alike;
    RuleBook& rules;
};

/// What the lists of words alone bring about: promises are found, severity changes the rank, a
/// major problem is offered a call back.
Result<QList<store::RowImage>> followReadings(const Ledger& ledger, const Entry& entry,
                                              Interaction& interaction);

/// What a message's readings bring about when it comes in: what was learned joins what was read,
/// those who said the same are counted, its severity changes the rank, promises are found, a major
/// problem is offered a call back, and rules fire. Answers with what to record besides.
Result<Intake::Annotation> annotate(const Ledger& ledger, const Annotators& by, Entry& entry,
                                    Interaction& interaction);

/// Whether a message that comes in now is a major problem: by what it says, by what was learned, or
/// by how far its author is heard.
bool isMajorProblem(const Ledger& ledger, const Annotators& by, Entry entry);

} // namespace heddle::service
