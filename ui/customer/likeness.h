#pragma once

#include "core/service/views.h"

#include <QStringList>

namespace heddle::ui {

/// What speaks for two customers being one person, and what against it, in words; for a person to
/// decide by.
struct Evidence {
    QStringList speaksFor;
    QStringList speaksAgainst;
};

Evidence compare(const service::CustomerView& one, const service::CustomerView& other);

} // namespace heddle::ui
