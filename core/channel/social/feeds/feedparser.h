#pragma once

#include "core/base/result.h"
#include "core/channel/social/feeds/feed.h"

#include <QByteArray>
#include <QByteArrayView>

namespace heddle::social {

/// Reads a feed of any format: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed.
///
/// Pure. Broken feeds are read as far as they go, and say so in `warnings`. Reads nothing but these
/// bytes, the first 32 MB of them. BadInput where no feed is in them.
/// \param charset what the server said, or ""
/// \param address the feed's own, which relative links are taken from; or ""
Result<Feed> parseFeed(QByteArrayView bytes, const QByteArray& charset = {},
                       const QString& address = {});

} // namespace heddle::social
