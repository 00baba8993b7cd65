#include "core/channel/social/feeds/xmlfeed.h"

#include "core/channel/social/feeds/feedpicking.h"
#include "core/channel/social/feeds/xml/xmlreader.h"
#include "core/channel/social/feeds/xmlentry.h"
#include "core/channel/social/feeds/xmlparts.h"

namespace heddle::social {

namespace {

using enum XmlSpace;

constexpr qsizetype mostEntries = 50'000;

/// Entries wherever they stand: some feeds put them beside the channel, some nowhere sensible.
void collectEntries(const XmlElement& parent, QList<const XmlElement*>& entries)
{
    for (const XmlElement& child : parent.children) {
        if (isEntry(child)) {
            if (entries.size() < mostEntries)
                entries.append(&child);
        } else {
            collectEntries(child, entries);
        }
    }
}

bool isEmpty(const FeedEntry& entry)
{
    return entry.id.isEmpty() && entry.link.isEmpty() && entry.title.isEmpty()
           && entry.text().isEmpty() && entry.files.isEmpty() && !entry.published && !entry.updated;
}

/// What the document's element is, "" where it is none of a feed.
QString formatOf(const XmlElement& root, const QString& source)
{
    const QString version = root.attribute(u"version").trimmed();
    const QString opening = source.left(4'000).toLower();
    if (isNamed(root, u"rss"))
        return version.isEmpty() ? QStringLiteral("RSS") : QStringLiteral("RSS ") + version;
    if (isNamed(root, u"feed"))
        return version.startsWith(QLatin1String("0."))
                       || opening.contains(QLatin1String("purl.org/atom/ns#"))
                   ? QStringLiteral("Atom 0.3")
                   : QStringLiteral("Atom 1.0");
    if (root.name == QLatin1String("rdf"))
        return opening.contains(QLatin1String("netscape.com/rdf/simple/0.9"))
                   ? QStringLiteral("RSS 0.90")
                   : QStringLiteral("RSS 1.0");
    if (isNamed(root, u"channel"))
        return opening.contains(QLatin1String("rss1.1")) ? QStringLiteral("RSS 1.1")
               : firstNamed(root, u"abstract") != nullptr || !root.attribute(u"href").isEmpty()
                   ? QStringLiteral("CDF")
                   : QStringLiteral("RSS");
    if (isNamed(root, u"entry"))
        return QStringLiteral("Atom 1.0");
    return {};
}

void readHead(const XmlElement& head, Typing typing, Feed& feed)
{
    feed.title = firstText(head, {{Core, u"title"}, {Atom, u"title"}, {Dc, u"title"}}, typing);
    feed.link = linkOf(head);
    feed.language = languageOf(head);
    feed.updated = firstMoment(head, {{Atom, u"updated"},
                                      {Core, u"updated"},
                                      {Atom, u"modified"},
                                      {Core, u"modified"},
                                      {Core, u"lastbuilddate"},
                                      {Core, u"pubdate"},
                                      {Dc, u"date"}});
    bool isNumber = false;
    const int minutes = firstLine(head, {{Core, u"ttl"}}).toInt(&isNumber);
    if (isNumber && minutes > 0 && minutes <= 7 * 24 * 60)
        feed.pause = std::chrono::minutes(minutes);
}

const XmlElement* documentElement(const XmlTree& tree)
{
    for (const XmlElement& child : tree.root.children) {
        if (!formatOf(child, tree.source).isEmpty())
            return &child;
    }
    return nullptr;
}

} // namespace

Result<Feed> readXmlFeed(const QString& source, const QString& base)
{
    const XmlTree tree = readXml(source, base);
    const XmlElement* root = documentElement(tree);
    QList<const XmlElement*> entries;
    collectEntries(tree.root, entries);
    const bool isPage =
        !tree.root.children.empty() && tree.root.children.front().name == QLatin1String("html");
    if (root == nullptr && (entries.isEmpty() || isPage))
        return failure(ErrorCode::BadInput, isPage ? QStringLiteral("a web page, not a feed")
                                                   : QStringLiteral("no feed in it"));
    Feed feed;
    feed.format = root == nullptr ? QStringLiteral("RSS") : formatOf(*root, tree.source);
    feed.warnings = tree.warnings;
    const Typing typing =
        feed.format.startsWith(QLatin1String("Atom")) ? Typing::Declared : Typing::Guessed;
    const XmlElement* channel = firstNamed(tree.root, u"channel");
    const XmlElement* head = channel != nullptr ? channel : root;
    FeedAuthor author;
    if (head != nullptr && !isEntry(*head)) {
        readHead(*head, typing, feed);
        author = authorOf(*head);
    }
    for (const XmlElement* element : entries) {
        FeedEntry entry = entryFrom(*element, typing);
        // RFC 4287 4.1.1: an entry without author is by the feed's.
        if (typing == Typing::Declared && entry.author == FeedAuthor())
            entry.author = author;
        if (!isEmpty(entry))
            feed.entries.append(std::move(entry));
    }
    if (entries.size() == mostEntries)
        feed.warnings.append(QStringLiteral("more than %1 entries").arg(mostEntries));
    return feed;
}

} // namespace heddle::social
