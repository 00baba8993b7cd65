#pragma once

#include "core/base/ids.h"
#include "core/store/sql/connection.h"

#include <optional>

namespace heddle::store {

/// Entries of a queue's calls that began before `before` and still have a recording; the oldest
/// first.
Result<QList<EntryId>> recordedBefore(Connection& connection, QueueId queue, Timestamp before,
                                      int limit);

/// The entry of an interaction that has this recording.
Result<std::optional<EntryId>> entryWithRecording(Connection& connection, InteractionId interaction,
                                                  const QString& blob);

} // namespace heddle::store
