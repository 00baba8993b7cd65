#pragma once

#include "core/channel/social/feeds/feed.h"
#include "core/channel/social/feeds/xml/xmltree.h"

namespace heddle::social {

/// Whether it is an element of RSS or Atom itself, by that name.
bool isNamed(const XmlElement& element, QStringView name);
/// An item or entry.
bool isEntry(const XmlElement& element);
/// The first element of that name at any depth, not inside entries; or null.
const XmlElement* firstNamed(const XmlElement& parent, QStringView name);

/// A link's `rel`, "alternate" where it names none.
QString relationOf(const XmlElement& link);
/// The first link with this relation, pages before anything else.
QString linkBy(const XmlElement& parent, QStringView relation);
/// The page that a feed or an entry stands for, however it is given.
QString linkOf(const XmlElement& parent);

/// Who wrote it: whichever of the many ways is used.
FeedAuthor authorOf(const XmlElement& parent);
QString languageOf(const XmlElement& element);

} // namespace heddle::social
