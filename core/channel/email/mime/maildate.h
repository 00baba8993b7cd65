#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace heddle::email {

/// A Date header with the sender's own offset. Takes RFC 5322 and what is sent instead: zone names,
/// two-digit years, asctime and ISO 8601 order, missing seconds or zone (then UTC), junk around it.
std::optional<QDateTime> parseDate(QByteArrayView header);

} // namespace heddle::email
