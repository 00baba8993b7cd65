#pragma once

#include "core/channel/social/feeds/feed.h"
#include "core/channel/social/feeds/xml/xmltree.h"

namespace heddle::social {

/// Whether an element says what its words are (Atom's `type` and `mode`) or one has to look (RSS).
enum class Typing { Declared, Guessed };

/// A name to look for, in the order of trust.
struct XmlName {
    XmlSpace space;
    QStringView name;
};

/// The words of the first of these children that has any.
FeedText firstText(const XmlElement& parent, std::initializer_list<XmlName> names, Typing typing);
/// The first of these children's words as a single line.
QString firstLine(const XmlElement& parent, std::initializer_list<XmlName> names);
/// The moment in the first of these children that names one.
std::optional<Timestamp> firstMoment(const XmlElement& parent,
                                     std::initializer_list<XmlName> names);

/// The words of an element, with its markup where it has some.
FeedText textOf(const XmlElement& element, Typing typing);

/// An element's words as one address, relative to its base.
QString addressIn(const XmlElement& element, const QString& words);

} // namespace heddle::social
