#pragma once

#include "core/model/draft.h"
#include "core/model/entry.h"
#include "core/store/learned/learnedstore.h"

namespace heddle::service {

/// Canned replies in the order in which they fit a message: by likeness of words and letters of
/// title, shortcut and text with what the customer wrote, and by what they were used for before.
/// What fits as little as the others keeps its place.
/// \param before answers of late and what they answered
QList<CannedReply> rankedFor(const Entry& message, QList<CannedReply> replies,
                             const QList<store::Exchange>& before = {});

} // namespace heddle::service
