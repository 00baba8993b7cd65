#include "core/channel/social/feeds/xmlentry.h"

#include "core/channel/social/feeds/xmlparts.h"

namespace heddle::social {

namespace {

using enum XmlSpace;

bool isWebAddress(const QString& words)
{
    return words.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || words.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
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

} // namespace

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

} // namespace heddle::social
