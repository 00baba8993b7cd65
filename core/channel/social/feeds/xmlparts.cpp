#include "core/channel/social/feeds/xmlparts.h"

#include "core/channel/social/feeds/feedpicking.h"
#include "core/channel/social/feeds/feedtext.h"

namespace heddle::social {

using enum XmlSpace;

namespace {

bool isCore(const XmlElement& element)
{
    return element.space == Core || element.space == Atom;
}

bool isPage(const XmlElement& link)
{
    const QString type = link.attribute(u"type").toLower();
    return type.isEmpty() || type.contains(QLatin1String("html"));
}

/// The link that is its element's words, as RSS has it.
QString linkInWords(const XmlElement& parent)
{
    for (const XmlElement& child : parent.children) {
        if (child.space == Core && child.name == QLatin1String("link")
            && child.attribute(u"href").isEmpty()) {
            if (const QString address = addressIn(child, child.text); !address.isEmpty())
                return address;
        }
    }
    return {};
}

/// Atom's person: elements for name, address and page; in RSS just words.
FeedAuthor personIn(const XmlElement& element)
{
    const auto part = [&](QStringView name) {
        for (const XmlElement& child : element.children) {
            if (child.name == name && !child.text.trimmed().isEmpty())
                return child.text.simplified();
        }
        return QString();
    };
    if (element.children.empty())
        return authorFrom(element.text.simplified());
    FeedAuthor author{part(u"name"), part(u"email"), part(u"uri")};
    if (author.page.isEmpty())
        author.page = part(u"url");
    return author;
}

} // namespace

bool isNamed(const XmlElement& element, QStringView name)
{
    return isCore(element) && element.name == name;
}

bool isEntry(const XmlElement& element)
{
    return isNamed(element, u"item") || isNamed(element, u"entry");
}

const XmlElement* firstNamed(const XmlElement& parent, QStringView name)
{
    for (const XmlElement& child : parent.children) {
        if (isNamed(child, name))
            return &child;
        if (isEntry(child))
            continue;
        if (const XmlElement* found = firstNamed(child, name))
            return found;
    }
    return nullptr;
}

QString relationOf(const XmlElement& link)
{
    const QString relation = link.attribute(u"rel").toLower().trimmed();
    return relation.isEmpty() ? QStringLiteral("alternate") : relation.section(u'/', -1);
}

QString linkBy(const XmlElement& parent, QStringView relation)
{
    QString other;
    for (const XmlElement& child : parent.children) {
        if (!isNamed(child, u"link") || relationOf(child) != relation)
            continue;
        const QString address = addressIn(child, child.attribute(u"href"));
        if (!address.isEmpty() && isPage(child))
            return address;
        if (other.isEmpty())
            other = address;
    }
    return other;
}

QString linkOf(const XmlElement& parent)
{
    QString link = linkInWords(parent);
    if (link.isEmpty())
        link = linkBy(parent, u"alternate");
    if (link.isEmpty())
        link = addressIn(parent, parent.attribute(u"href")); // CDF
    return link;
}

FeedAuthor authorOf(const XmlElement& parent)
{
    static constexpr XmlName names[] = {
        {Atom, u"author"},  {Core, u"author"},     {Dc, u"creator"},
        {Dc, u"author"},    {Itunes, u"author"},   {Core, u"managingeditor"},
        {Core, u"creator"}, {DcTerms, u"creator"}, {Media, u"credit"},
    };
    FeedAuthor author;
    for (const XmlName& name : names) {
        const XmlElement* child = parent.child(name.space, name.name);
        if (child == nullptr)
            continue;
        const FeedAuthor found = personIn(*child);
        if (author.name.isEmpty())
            author.name = found.name;
        if (author.mail.isEmpty())
            author.mail = found.mail;
        if (author.page.isEmpty())
            author.page = found.page;
        if (!author.name.isEmpty())
            break;
    }
    return author;
}

QString languageOf(const XmlElement& element)
{
    const QString said = firstLine(element, {{Core, u"language"}, {Dc, u"language"}});
    return said.isEmpty() ? element.language : said;
}

} // namespace heddle::social
