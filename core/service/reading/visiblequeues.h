#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// A queue that no interaction is in.
inline constexpr QueueId noQueue{-1};

/// The queues whose contacts an agent may see; empty: all, for everybody but agents. One who is in
/// no queue sees those of noQueue.
Result<QList<QueueId>> visibleQueues(store::Store& store, AgentId agent);

} // namespace heddle::service
