#pragma once

#include "core/channel/social/feeds/xml/xmlspaces.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace heddle::social {

struct XmlAttribute {
    XmlSpace space = XmlSpace::Core; ///< Core: without prefix
    QString name;                    ///< lower case, without prefix
    QString value;
};

/// One element of a document.
struct XmlElement {
    XmlSpace space = XmlSpace::Core;
    QString name; ///< lower case, without prefix
    std::vector<XmlAttribute> attributes;
    std::vector<XmlElement> children;
    QString text;      ///< its own words, decoded, without those of its children
    QStringView inner; ///< its content as written
    QString base;      ///< xml:base in effect, "" for none
    QString language;  ///< xml:lang in effect

    QString attribute(QStringView wanted) const;
    /// The first child of that name, or null.
    const XmlElement* child(XmlSpace wantedSpace, QStringView wanted) const;
};

/// A document read as far as it goes: whatever is wrong with it, there is a tree.
struct XmlTree {
    QString source;  ///< the elements' `inner` point into it
    XmlElement root; ///< nameless; the document's element is its child
    QStringList warnings;
};

/// An address taken relative to `base`, where both allow it.
QString resolved(const QString& base, const QString& address);

} // namespace heddle::social
