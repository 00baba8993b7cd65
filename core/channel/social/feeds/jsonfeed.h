#pragma once

#include "core/base/result.h"
#include "core/channel/social/feeds/feed.h"

#include <QByteArray>

namespace heddle::social {

/// Reads JSON Feed 1 and 1.1 (jsonfeed.org); one that ends in the middle up to its last whole item.
/// BadInput where it is not JSON or no feed.
Result<Feed> readJsonFeed(const QByteArray& utf8, const QString& base);

} // namespace heddle::social
