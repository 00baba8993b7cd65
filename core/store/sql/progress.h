#pragma once

#include <QtGlobal>

#include <functional>

namespace heddle::store {

/// Told how far a long job is. Answering Stop ends it with Cancelled.
enum class GoOn { Yes, Stop };
using Progress = std::function<GoOn(qint64 done, qint64 total)>;

} // namespace heddle::store
