#pragma once

#include "core/channel/social/feeds/feedpicking.h"

namespace heddle::social {

/// One entry of a feed, with all that its element says in any of the vocabularies.
FeedEntry entryFrom(const XmlElement& element, Typing typing);

} // namespace heddle::social
