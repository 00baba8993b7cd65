#include "core/channel/social/feeds/xml/xmlspaces.h"

#include <QHash>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr std::size_t mostPrefixes = 200;

} // namespace

XmlSpace spaceOfAddress(QStringView address)
{
    struct Known {
        QStringView part;
        XmlSpace space;
    };
    static constexpr Known known[] = {
        {u"www.w3.org/2005/atom", XmlSpace::Atom},
        {u"purl.org/atom/ns#", XmlSpace::Atom},
        {u"purl.org/atom/app#", XmlSpace::Other},
        {u"example.com/newformat#", XmlSpace::Atom},
        {u"purl.org/echo/", XmlSpace::Atom},
        {u"purl.org/pie/", XmlSpace::Atom},
        {u"purl.org/rss/1.0/modules/content", XmlSpace::Content},
        {u"purl.org/rss/1.0/modules/", XmlSpace::Other},
        {u"purl.org/rss/1.0", XmlSpace::Core},
        {u"purl.org/net/rss1.1", XmlSpace::Core},
        {u"netscape.com/rdf/simple/0.9", XmlSpace::Core},
        {u"backend.userland.com", XmlSpace::Core},
        {u"blogs.law.harvard.edu/tech/rss", XmlSpace::Core},
        {u"cyber.law.harvard.edu/rss", XmlSpace::Core},
        {u"1999/02/22-rdf-syntax-ns", XmlSpace::Rdf},
        {u"purl.org/dc/elements/", XmlSpace::Dc},
        {u"purl.org/dc/terms", XmlSpace::DcTerms},
        {u"search.yahoo.com/mrss", XmlSpace::Media},
        {u"itunes.com/dtds/podcast", XmlSpace::Itunes},
        {u"itunes.apple.com/dtds/podcast", XmlSpace::Itunes},
        {u"example.com/dtds/podcast", XmlSpace::Itunes},
        {u"www.w3.org/1999/xhtml", XmlSpace::Xhtml},
        {u"www.w3.org/xml/1998/namespace", XmlSpace::Xml},
        {u"purl.org/syndication/thread", XmlSpace::Thread},
    };
    const QString folded = address.trimmed().toString().toLower();
    for (const auto& each : known) {
        if (folded.contains(each.part))
            return each.space;
    }
    return XmlSpace::Other;
}

XmlSpace spaceOfPrefix(const QString& prefix)
{
    static const QHash<QString, XmlSpace> customs{
        {QStringLiteral("atom"), XmlSpace::Atom},
        {QStringLiteral("atom10"), XmlSpace::Atom},
        {QStringLiteral("a10"), XmlSpace::Atom},
        {QStringLiteral("rss"), XmlSpace::Core},
        {QStringLiteral("rdf"), XmlSpace::Rdf},
        {QStringLiteral("dc"), XmlSpace::Dc},
        {QStringLiteral("dcterms"), XmlSpace::DcTerms},
        {QStringLiteral("content"), XmlSpace::Content},
        {QStringLiteral("media"), XmlSpace::Media},
        {QStringLiteral("itunes"), XmlSpace::Itunes},
        {QStringLiteral("xhtml"), XmlSpace::Xhtml},
        {QStringLiteral("xml"), XmlSpace::Xml},
        {QStringLiteral("thr"), XmlSpace::Thread},
    };
    return customs.value(prefix, XmlSpace::Other);
}

void XmlPrefixes::bind(const std::vector<WrittenAttribute>& attributes, std::size_t depth)
{
    for (const auto& each : attributes) {
        if (!each.name.startsWith(QLatin1String("xmlns")) || m_bindings.size() >= mostPrefixes)
            continue;
        const XmlSpace meant = spaceOfAddress(each.value);
        const QString prefix = each.name.mid(6);
        // An address nobody knows, behind a customary prefix or none, means what is customary.
        if (each.name.size() == 5)
            m_bindings.push_back({{}, meant == XmlSpace::Other ? XmlSpace::Core : meant, depth});
        else if (each.name[5] == u':')
            m_bindings.push_back(
                {prefix, meant == XmlSpace::Other ? spaceOfPrefix(prefix) : meant, depth});
    }
}

void XmlPrefixes::forgetBelow(std::size_t depth)
{
    while (!m_bindings.empty() && m_bindings.back().depth > depth)
        m_bindings.pop_back();
}

XmlSpace XmlPrefixes::space(const QString& prefix) const
{
    const auto binding = std::find_if(m_bindings.rbegin(), m_bindings.rend(),
                                      [&](const Binding& each) { return each.prefix == prefix; });
    if (binding != m_bindings.rend())
        return binding->space;
    return prefix.isEmpty() ? XmlSpace::Core : spaceOfPrefix(prefix);
}

} // namespace heddle::social
