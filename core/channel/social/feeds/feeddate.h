#pragma once

#include "core/base/clock.h"

#include <QStringView>

#include <optional>

namespace heddle::social {

/// A moment as feeds write it: RFC 822 and its variants, ISO 8601 and W3CDTF (down to a year),
/// asctime, RFC 850, database formats, seconds since 1970; month names in some twenty languages;
/// zones by offset or name. Without a zone it is UTC. Nothing for what names no day that exists.
std::optional<Timestamp> parseFeedDate(QStringView words);

} // namespace heddle::social
