#include "core/channel/social/feeds/xmlfeed.h"

#include "core/channel/social/feeds/feedpicking.h"
#include "core/channel/social/feeds/feedtext.h"
#include "core/channel/social/feeds/xmltree.h"

#include <functional>

namespace heddle::social {

namespace {

using enum XmlSpace;

constexpr qsizetype mostEntries = 50'000;

bool isCore(const XmlElement& element)
{
    return element.space == Core || element.space == Atom;
}

bool isNamed(const XmlElement& element, QStringView name)
{
    return isCore(element) && element.name == name;
}

bool isEntry(const XmlElement& element)
{
    return isNamed(element, u"item") || isNamed(element, u"entry");
}

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

bool isPage(const XmlElement& link)
{
    const QString type = link.attribute(u"type").toLower();
    return type.isEmpty() || type.contains(QLatin1String("html"));
}

/// The first link with this relation, pages before anything else.
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

bool isWebAddress(const QString& words)
{
    return words.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || words.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
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

/// A permalink under another name, where there is no link: a guid, an RDF subject, Atom's id.
QString linkFromId(const XmlElement& entry, const QString& id)
{
    if (const XmlElement* guid = entry.child(Core, u"guid")) {
        const bool isPermalink =
            guid->attribute(u"ispermalink").toLower() != QLatin1String("false");
        return isPermalink ? addressIn(*guid, guid->text) : QString();
    }
    return isWebAddress(id) ? id : QString();
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

QStringList categoriesOf(const XmlElement& entry)
{
    QStringList categories;
    for (const XmlElement& child : entry.children) {
        const bool isSubject = child.space == Dc && child.name == QLatin1String("subject");
        if (!isNamed(child, u"category") && !isSubject)
            continue;
        QString words = child.attribute(u"label");
        if (words.isEmpty())
            words = child.attribute(u"term");
        if (words.isEmpty())
            words = child.text;
        words = words.simplified();
        if (!words.isEmpty() && !categories.contains(words) && categories.size() < 100)
            categories.append(words);
    }
    return categories;
}

void collectFiles(const XmlElement& parent, QList<FeedFile>& files)
{
    for (const XmlElement& child : parent.children) {
        const bool isMedia = child.space == Media && child.name == QLatin1String("content");
        const bool isEnclosure = isNamed(child, u"enclosure");
        const bool isLink =
            isNamed(child, u"link") && relationOf(child) == QLatin1String("enclosure");
        if (child.space == Media && child.name == QLatin1String("group"))
            collectFiles(child, files);
        if (!isMedia && !isEnclosure && !isLink)
            continue;
        const QString address = addressIn(child, child.attribute(isLink ? u"href" : u"url"));
        const QString bytes = child.attribute(isMedia ? u"filesize" : u"length");
        if (!address.isEmpty() && files.size() < 100)
            files.append({address, child.attribute(u"type"), std::max(0LL, bytes.toLongLong())});
    }
}

FeedText contentOf(const XmlElement& entry, Typing typing)
{
    FeedText content = firstText(entry,
                                 {{Content, u"encoded"},
                                  {Atom, u"content"},
                                  {Core, u"content"},
                                  {Xhtml, u"body"},
                                  {Xhtml, u"div"},
                                  {Core, u"fullitem"},
                                  {Core, u"body"},
                                  {Core, u"encoded"}},
                                 typing);
    // RSS 1.0's older way: content:items with a list of content:item.
    if (content.isEmpty() && entry.child(Content, u"items") != nullptr) {
        if (const XmlElement* value = firstNamed(*entry.child(Content, u"items"), u"value"))
            content = textOf(*value, Typing::Guessed);
    }
    return content;
}

FeedText summaryOf(const XmlElement& entry, Typing typing)
{
    FeedText summary = firstText(entry,
                                 {{Atom, u"summary"},
                                  {Core, u"description"},
                                  {Core, u"summary"},
                                  {Dc, u"description"},
                                  {DcTerms, u"abstract"},
                                  {Core, u"abstract"},
                                  {Itunes, u"summary"},
                                  {Itunes, u"subtitle"},
                                  {Media, u"description"},
                                  {Media, u"text"}},
                                 typing);
    const XmlElement* group = entry.child(Media, u"group");
    if (summary.isEmpty() && group != nullptr)
        summary = firstText(*group, {{Media, u"description"}}, Typing::Guessed);
    return summary;
}

QString idOf(const XmlElement& entry)
{
    const QString id =
        firstLine(entry, {{Core, u"guid"}, {Atom, u"id"}, {Core, u"id"}, {Dc, u"identifier"}});
    if (!id.isEmpty())
        return id;
    for (const auto& attribute : entry.attributes) {
        if (attribute.space == Rdf && attribute.name == QLatin1String("about"))
            return attribute.value.trimmed();
    }
    return {};
}

void readMoments(const XmlElement& entry, FeedEntry& out)
{
    out.published = firstMoment(entry, {{Core, u"pubdate"},
                                        {Atom, u"published"},
                                        {Core, u"published"},
                                        {Atom, u"issued"},
                                        {Core, u"issued"},
                                        {DcTerms, u"issued"},
                                        {Dc, u"date"},
                                        {Atom, u"created"},
                                        {Core, u"created"},
                                        {DcTerms, u"created"},
                                        {Core, u"date"}});
    out.updated = firstMoment(entry, {{Atom, u"updated"},
                                      {Core, u"updated"},
                                      {Atom, u"modified"},
                                      {Core, u"modified"},
                                      {DcTerms, u"modified"},
                                      {Dc, u"date"},
                                      {Core, u"lastmod"},
                                      {Core, u"lastbuilddate"}});
}

QString languageOf(const XmlElement& element)
{
    const QString said = firstLine(element, {{Core, u"language"}, {Dc, u"language"}});
    return said.isEmpty() ? element.language : said;
}

FeedEntry entryFrom(const XmlElement& element, Typing typing)
{
    FeedEntry entry;
    entry.id = idOf(element);
    entry.link = linkOf(element);
    if (entry.link.isEmpty())
        entry.link = linkFromId(element, entry.id);
    if (entry.link.isEmpty())
        entry.link = linkBy(element, u"self");
    entry.author = authorOf(element);
    entry.title = firstText(
        element,
        {{Core, u"title"}, {Atom, u"title"}, {Dc, u"title"}, {Media, u"title"}, {Itunes, u"title"}},
        typing);
    entry.content = contentOf(element, typing);
    entry.summary = summaryOf(element, typing);
    readMoments(element, entry);
    entry.language = languageOf(element);
    if (const XmlElement* reply = element.child(Thread, u"in-reply-to"))
        entry.inReplyTo = reply->attribute(u"ref");
    if (const XmlElement* comments = element.child(Core, u"comments"))
        entry.comments = addressIn(*comments, comments->text);
    else
        entry.comments = linkBy(element, u"replies");
    entry.categories = categoriesOf(element);
    collectFiles(element, entry.files);
    return entry;
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
