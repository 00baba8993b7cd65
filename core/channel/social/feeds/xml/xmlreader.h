#pragma once

#include "core/channel/social/feeds/xml/xmltree.h"

namespace heddle::social {

/// Reads XML as it is found: unclosed and crossed tags, stray "&" and "<", unknown entities and
/// prefixes, an end in the middle. Names are taken without regard to case. Never reads anything
/// but `source`; depth and growth are bounded; linear time.
/// \param base the document's own address, or ""
XmlTree readXml(QString source, const QString& base);

} // namespace heddle::social
