#pragma once

#include "core/model/entry.h"
#include "core/model/readings/correction.h"

namespace heddle::service {

/// The entry with one of its readings as an agent says it is; see heddle::corrected() and
/// retrimmed(). Where its new words end elsewhere they are read again, and what was put right
/// before stays. BadInput for an answer that is none.
Result<Entry> corrected(Entry entry, ReadingKind what, const QString& answer);

/// What an entry's readings say of one kind, in the words of corrected(); of trimming the line at
/// which history or a signature begins.
QString saidOf(const Entry& entry, ReadingKind what);

} // namespace heddle::service
