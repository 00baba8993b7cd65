#pragma once

#include "core/base/clock.h"
#include "core/model/rules/rule.h"

namespace heddle::service {

/// A rule as it was from a moment on.
struct RuleVersion {
    Rule rule;
    Timestamp at;
    QString author; ///< who wrote it so; empty where nobody was told of

    bool operator==(const RuleVersion&) const = default;
};

} // namespace heddle::service
