#pragma once

#include <QLoggingCategory>

namespace heddle::phone {

/// Ids, states, status codes and sizes; never numbers of customers, names or secrets.
Q_DECLARE_LOGGING_CATEGORY(logPhone)

} // namespace heddle::phone
