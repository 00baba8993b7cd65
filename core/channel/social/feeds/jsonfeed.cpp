#include "core/channel/social/feeds/jsonfeed.h"

#include "core/channel/social/feeds/feeddate.h"
#include "core/channel/social/feeds/xml/xmltree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::social {

namespace {

/// Ids are to be strings; numbers are met all the same.
QString words(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return (value.isDouble() ? QString::number(value.toDouble(), 'f', 0) : value.toString())
        .trimmed();
}

/// Version 1.1 has a list of authors, version 1 a single one; both are found in both.
FeedAuthor authorOf(const QJsonObject& object)
{
    QJsonValue author = object.value(QLatin1String("authors")).toArray().first();
    if (!author.isObject())
        author = object.value(QLatin1String("author"));
    if (author.isString())
        return {author.toString().trimmed(), {}, {}};
    FeedAuthor found{words(author.toObject(), "name"), {}, words(author.toObject(), "url")};
    if (found.page.startsWith(QLatin1String("mailto:")))
        found.mail = std::exchange(found.page, QString()).mid(7);
    return found;
}

FeedText contentOf(const QJsonObject& item)
{
    const QString html = words(item, "content_html");
    return html.isEmpty() ? FeedText{words(item, "content_text"), TextKind::Plain}
                          : FeedText{html, TextKind::Html};
}

FeedEntry entryFrom(const QJsonObject& item, const QString& base)
{
    FeedEntry entry;
    entry.id = words(item, "id");
    entry.link = words(item, "url");
    if (entry.link.isEmpty())
        entry.link = words(item, "external_url");
    if (!entry.link.isEmpty())
        entry.link = resolved(base, entry.link);
    entry.author = authorOf(item);
    entry.title = {words(item, "title"), TextKind::Plain};
    entry.summary = {words(item, "summary"), TextKind::Plain};
    entry.content = contentOf(item);
    entry.published = parseFeedDate(words(item, "date_published"));
    entry.updated = parseFeedDate(words(item, "date_modified"));
    entry.language = words(item, "language");
    for (const QJsonValue& tag : item.value(QLatin1String("tags")).toArray()) {
        if (!tag.toString().isEmpty() && entry.categories.size() < 100)
            entry.categories.append(tag.toString());
    }
    for (const QJsonValue& each : item.value(QLatin1String("attachments")).toArray()) {
        const QJsonObject file = each.toObject();
        if (entry.files.size() < 100)
            entry.files.append(
                {resolved(base, words(file, "url")), words(file, "mime_type"),
                 std::max(0LL, file.value(QLatin1String("size_in_bytes")).toInteger())});
    }
    return entry;
}

/// The document closed behind the last item that is whole; empty where none is.
QByteArray mended(const QByteArray& utf8)
{
    QByteArray brackets;
    QByteArray atLastItem;
    qsizetype lastItemEnd = -1;
    bool inString = false;
    for (qsizetype at = 0; at < utf8.size(); ++at) {
        const char c = utf8[at];
        if (inString) {
            at += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            brackets += c == '{' ? '}' : ']';
        } else if ((c == '}' || c == ']') && !brackets.isEmpty()) {
            brackets.chop(1);
            if (c == '}' && brackets == "}]") {
                lastItemEnd = at + 1;
                atLastItem = "]}";
            }
        }
    }
    return lastItemEnd < 0 ? QByteArray() : utf8.left(lastItemEnd) + atLastItem;
}

} // namespace

Result<Feed> readJsonFeed(const QByteArray& utf8, const QString& base)
{
    Feed feed;
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
    if (document.isNull()) {
        document = QJsonDocument::fromJson(mended(utf8));
        feed.warnings.append(QStringLiteral("ends in the middle"));
    }
    if (!document.isObject())
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    const QJsonObject object = document.object();
    const QString version = words(object, "version");
    if (!version.contains(QLatin1String("jsonfeed"))
        && !object.value(QLatin1String("items")).isArray())
        return failure(ErrorCode::BadInput, QStringLiteral("JSON, but no feed"));
    feed.format =
        QStringLiteral("JSON Feed ")
        + (version.section(u'/', -1).startsWith(QLatin1String("1.1")) ? QStringLiteral("1.1")
                                                                      : QStringLiteral("1"));
    feed.title = {words(object, "title"), TextKind::Plain};
    feed.link = words(object, "home_page_url");
    feed.language = words(object, "language");
    const FeedAuthor author = authorOf(object);
    for (const QJsonValue& item : object.value(QLatin1String("items")).toArray()) {
        if (!item.isObject())
            continue;
        FeedEntry entry = entryFrom(item.toObject(), base);
        if (entry.author == FeedAuthor())
            entry.author = author;
        feed.entries.append(std::move(entry));
    }
    return feed;
}

} // namespace heddle::social
