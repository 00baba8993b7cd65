#include "app/ctl/commands/officework.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/feeds/postimport.h"
#include "core/channel/social/feeds/feedparser.h"
#include "core/insight/html/htmltext.h"
#include "core/service/listening/sources/sourcepurge.h"
#include "core/store/purging/purge.h"
#include "core/store/purging/unusedblobs.h"

#include <QFile>
#include <QJsonArray>
#include <QtConcurrent>

#include <optional>

namespace heddle::ctl {

namespace {

using social::Feed;
using social::FeedEntry;
using social::FeedText;

constexpr int mostCounted = 1'000'000;

QString readable(const FeedText& text)
{
    return text.kind == social::TextKind::Html
               ? insight::textFromHtml(text.value, insight::LinkAddresses::LeftOut)
               : text.value;
}

QJsonValue moment(const std::optional<Timestamp>& at)
{
    return at ? QJsonValue(at->toDateTime().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue orNull(const QString& words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

QJsonArray toJson(const QList<social::FeedFile>& files)
{
    QJsonArray list;
    for (const auto& file : files)
        list.append(QJsonObject{{QStringLiteral("url"), file.address},
                                {QStringLiteral("type"), file.type},
                                {QStringLiteral("bytes"), file.bytes}});
    return list;
}

QJsonObject toJson(const FeedEntry& entry)
{
    const QString& author = entry.author.name.isEmpty() ? entry.author.mail : entry.author.name;
    return {
        {QStringLiteral("id"), orNull(entry.id)},
        {QStringLiteral("link"), orNull(entry.link)},
        {QStringLiteral("author"), orNull(author)},
        {QStringLiteral("author_email"), orNull(entry.author.mail)},
        {QStringLiteral("title"), readable(entry.title).simplified()},
        {QStringLiteral("text"), readable(entry.text())},
        {QStringLiteral("summary"), readable(entry.summary)},
        {QStringLiteral("html"), entry.text().kind == social::TextKind::Html
                                     ? QJsonValue(entry.text().value)
                                     : QJsonValue()},
        {QStringLiteral("published"), moment(entry.published)},
        {QStringLiteral("updated"), moment(entry.updated)},
        {QStringLiteral("language"), orNull(entry.language)},
        {QStringLiteral("in_reply_to"), orNull(entry.inReplyTo)},
        {QStringLiteral("comments"), orNull(entry.comments)},
        {QStringLiteral("categories"), QJsonArray::fromStringList(entry.categories)},
        {QStringLiteral("files"), toJson(entry.files)},
    };
}

QJsonObject toJson(const Feed& feed)
{
    QJsonArray entries;
    for (const FeedEntry& entry : feed.entries)
        entries.append(toJson(entry));
    return {
        {QStringLiteral("ok"), true},
        {QStringLiteral("format"), feed.format},
        {QStringLiteral("title"), readable(feed.title).simplified()},
        {QStringLiteral("link"), orNull(feed.link)},
        {QStringLiteral("language"), orNull(feed.language)},
        {QStringLiteral("updated"), moment(feed.updated)},
        {QStringLiteral("entries"), entries},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(feed.warnings)},
    };
}

/// A file and what is to be said of it: all of it made in the pool, printed in order.
struct Reading {
    QString path;
    QJsonObject answer;
};

void read(Reading& reading)
{
    QFile file(reading.path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const Result<Feed> feed = isOpen ? social::parseFeed(file.readAll())
                                     : failure(ErrorCode::NotFound, file.errorString());
    reading.answer = feed ? toJson(*feed)
                          : QJsonObject{{QStringLiteral("ok"), false},
                                        {QStringLiteral("error"), feed.error().detail}};
    reading.answer.insert(QStringLiteral("file"), reading.path);
}

void printForPeople(const Invocation& invocation, const QJsonObject& feed)
{
    const auto words = [](const QJsonObject& object, const char* key) {
        return object.value(QLatin1String(key)).toString();
    };
    invocation.console.print(
        QStringLiteral("%1: %2, \"%3\"")
            .arg(words(feed, "file"), words(feed, "format"), words(feed, "title")));
    for (const QJsonValue& each : feed.value(QLatin1String("entries")).toArray()) {
        const QJsonObject entry = each.toObject();
        invocation.console.print(
            QStringLiteral("  %1  %2 (%3) %4")
                .arg(words(entry, entry.value(QLatin1String("published")).isNull() ? "updated"
                                                                                   : "published"),
                     words(entry, "title"), words(entry, "author"), words(entry, "link")));
    }
    for (const QJsonValue& warning : feed.value(QLatin1String("warnings")).toArray())
        invocation.console.print(QStringLiteral("  repaired: ") + warning.toString());
}

bool report(const Invocation& invocation, const QJsonObject& answer)
{
    const bool isRead = answer.value(QLatin1String("ok")).toBool();
    if (invocation.wantsJson())
        invocation.console.print(answer);
    else if (isRead)
        printForPeople(invocation, answer);
    if (!isRead)
        invocation.console.complain(
            QStringLiteral("%1: %2").arg(answer.value(QLatin1String("file")).toString(),
                                         answer.value(QLatin1String("error")).toString()));
    return isRead;
}

/// Reads on all cores, a handful at a time so that many large ones fit into memory. A file that
/// cannot be read is named, and the rest goes on.
Done parse(const Invocation& invocation)
{
    constexpr qsizetype handful = 64;
    bool allRead = true;
    for (qsizetype at = 0; at < invocation.arguments.size(); at += handful) {
        QList<Reading> readings;
        for (const QString& path : invocation.arguments.mid(at, handful))
            readings.append({path, {}});
        QtConcurrent::blockingMap(readings, read);
        for (const Reading& reading : readings)
            allRead = report(invocation, reading.answer) && allRead;
    }
    if (!allRead)
        return failure(ErrorCode::BadInput);
    return {};
}

Done importPosts(const Invocation& invocation)
{
    auto posts = PostImport::start(invocation);
    if (!posts)
        return passOn(posts);
    for (const QString& path : invocation.arguments) {
        if (auto done = (*posts)->add(path); !done)
            return done;
    }
    return (*posts)->finish();
}

Done purgePosts(const Invocation& invocation)
{
    auto office = OfficeWork::open(invocation);
    if (!office)
        return passOn(office);
    const auto me = (*office)->actor(invocation);
    if (!me)
        return passOn(me);
    if (!invocation.has("yes")) {
        const auto held = store::heldOf((*office)->ledger().store(),
                                        invocation.arguments.constFirst(), mostCounted);
        if (!held)
            return passOn(held);
        if (!held->isEmpty())
            return failure(ErrorCode::BadInput,
                           QStringLiteral("%1 conversations would be taken away for good; add "
                                          "--yes to do so")
                               .arg(held->size()));
    }
    const auto purged = service::purgeSource((*office)->ledger(), (*office)->roster(), me->id,
                                             invocation.arguments.constFirst());
    if (!purged)
        return passOn(purged);
    service::Ledger& ledger = (*office)->ledger();
    if (const auto files = store::removeUnused(ledger.store(), purged->blobs, ledger.now()); !files)
        return passOn(files);
    if (invocation.wantsJson())
        invocation.console.print(
            QJsonObject{{QStringLiteral("conversations"), purged->conversations}});
    else
        invocation.console.print(
            QStringLiteral("%1 conversations taken away for good").arg(purged->conversations));
    return {};
}

} // namespace

QList<Command> feedCommands()
{
    return {
        {QStringLiteral("feed parse"),
         QStringLiteral("FILE..."),
         QStringLiteral("Read RSS, Atom and JSON feeds and print what is in them"),
         Command::Json,
         {},
         parse},
        {QStringLiteral("feed purge"),
         QStringLiteral("SOURCE"),
         QStringLiteral("Take away for good all that came by a feed or account"),
         Command::Store | Command::Json,
         {{QStringLiteral("yes"), {}, QStringLiteral("do it; without, only tell how much it is")},
          agentOption()},
         purgePosts},
        {QStringLiteral("import posts"),
         QStringLiteral("FILE..."),
         QStringLiteral("Take in posts of JSON files or tables (.csv); what is there already adds "
                        "nothing"),
         Command::Store | Command::Json,
         {{QStringLiteral("waiting"),
           {},
           QStringLiteral("let the posts wait for somebody; without it they are history")},
          {QStringLiteral("source"), QStringLiteral("NAME"),
           QStringLiteral("what they were found by (the file's name)")},
          agentOption()},
         importPosts},
    };
}

} // namespace heddle::ctl
