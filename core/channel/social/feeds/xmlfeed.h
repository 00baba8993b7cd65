#pragma once

#include "core/base/result.h"
#include "core/channel/social/feeds/feed.h"

namespace heddle::social {

/// Reads RSS of any version, RDF, Atom 0.3 and 1.0 and CDF; in a broken document as far as it can.
/// BadInput where there is no feed in it.
/// \param base the feed's own address, or ""
Result<Feed> readXmlFeed(const QString& source, const QString& base);

} // namespace heddle::social
