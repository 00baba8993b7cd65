#pragma once

#include "core/base/clock.h"

#include <QString>

namespace heddle {

/// How a draft read before it was changed.
struct DraftVersion {
    Timestamp saved;
    QString subject;
    QString text;

    bool operator==(const DraftVersion&) const = default;
};

} // namespace heddle
