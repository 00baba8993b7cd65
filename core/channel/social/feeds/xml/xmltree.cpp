#include "core/channel/social/feeds/xml/xmltree.h"

#include <QUrl>

namespace heddle::social {

QString XmlElement::attribute(QStringView wanted) const
{
    for (const auto& each : attributes) {
        if (each.name == wanted)
            return each.value;
    }
    return {};
}

const XmlElement* XmlElement::child(XmlSpace wantedSpace, QStringView wanted) const
{
    for (const auto& each : children) {
        if (each.space == wantedSpace && each.name == wanted)
            return &each;
    }
    return nullptr;
}

QString resolved(const QString& base, const QString& address)
{
    if (base.isEmpty() || address.isEmpty())
        return address.isEmpty() ? base : address;
    const QUrl relative(address, QUrl::TolerantMode);
    const QUrl against(base, QUrl::TolerantMode);
    if (!relative.isValid() || !relative.isRelative() || !against.isValid())
        return address;
    return QString::fromUtf8(against.resolved(relative).toEncoded());
}

} // namespace heddle::social
