#pragma once

#include "app/ctl/command.h"

namespace heddle::ctl {

/// What came to each queue, how soon it was answered and whether in time.
Done reportQueues(const Invocation& invocation);

/// How each queue served: service level four ways, waits, handling, abandons, transfers.
Done reportService(const Invocation& invocation);

} // namespace heddle::ctl
