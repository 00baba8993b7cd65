#pragma once

#include "core/model/draft.h"
#include "core/model/entry.h"

namespace heddle::service {

/// Canned replies in the order in which they fit a message: by likeness of words and letters of
/// title, shortcut and text with what the customer wrote. What fits as little as the others keeps
/// its place.
QList<CannedReply> rankedFor(const Entry& message, QList<CannedReply> replies);

} // namespace heddle::service
