#include "core/channel/social/bluesky/blueskywire.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace heddle::social {

namespace {

constexpr qsizetype longestText = 20'000;

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject inner(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toObject();
}

std::optional<Timestamp> moment(const QString& written)
{
    const QDateTime at = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!at.isValid() || at.toMSecsSinceEpoch() <= 0)
        return std::nullopt;
    return Timestamp{at.toMSecsSinceEpoch() * 1000};
}

std::optional<BlueskyRef> refIn(const QJsonObject& object)
{
    BlueskyRef ref{text(object, "uri"), text(object, "cid")};
    if (!ref.uri.startsWith(QLatin1String("at://")) || ref.cid.isEmpty())
        return std::nullopt;
    return ref;
}

std::optional<BlueskyPost> postIn(const QJsonObject& view)
{
    const auto ref = refIn(view);
    const QJsonObject record = inner(view, "record");
    const QJsonObject author = inner(view, "author");
    const auto noted = moment(text(view, "indexedAt"));
    if (!ref || !noted || text(record, "$type") != QLatin1String("app.bsky.feed.post")
        || text(author, "did").isEmpty() || text(author, "handle").isEmpty())
        return std::nullopt;
    const QJsonObject reply = inner(record, "reply");
    // The author's own clock may say anything; the server's says when it came.
    const Timestamp written = std::min(moment(text(record, "createdAt")).value_or(*noted), *noted);
    return BlueskyPost{.ref = *ref,
                       .did = text(author, "did"),
                       .handle = text(author, "handle").toLower(),
                       .name = text(author, "displayName"),
                       .text = text(record, "text").left(longestText),
                       .written = written,
                       .root = refIn(inner(reply, "root")),
                       .parent = refIn(inner(reply, "parent")),
                       .reshares = view.value(QLatin1String("repostCount")).toInteger(-1),
                       .likes = view.value(QLatin1String("likeCount")).toInteger(-1),
                       .replies = view.value(QLatin1String("replyCount")).toInteger(-1)};
}

} // namespace

Result<BlueskySession> readSession(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BlueskySession session{text(object, "did"), text(object, "handle"), text(object, "accessJwt"),
                           text(object, "refreshJwt")};
    if (!session.did.startsWith(QLatin1String("did:")) || session.access.isEmpty()
        || session.refresh.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("the answer is no session"));
    return session;
}

Result<BlueskyMentions> readBlueskyMentions(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object.value(QLatin1String("notifications")).isArray())
        return failure(ErrorCode::BadInput, QStringLiteral("the answer is no list"));
    BlueskyMentions read{.mentions = {}, .next = text(object, "cursor"), .oldest = {}};
    for (const QJsonValue& each : object.value(QLatin1String("notifications")).toArray()) {
        const QJsonObject notification = each.toObject();
        const auto noted = moment(text(notification, "indexedAt"));
        if (noted)
            read.oldest = std::min(read.oldest.value_or(*noted), *noted);
        const QString reason = text(notification, "reason");
        if (reason != QLatin1String("mention") && reason != QLatin1String("reply")
            && reason != QLatin1String("quote"))
            continue;
        if (const auto post = postIn(notification))
            read.mentions.append({*post, *noted});
    }
    return read;
}

Result<BlueskyPost> readPost(const QByteArray& json)
{
    const QJsonArray posts =
        QJsonDocument::fromJson(json).object().value(QLatin1String("posts")).toArray();
    const auto post = postIn(posts.first().toObject());
    if (!post)
        return failure(ErrorCode::NotFound, QStringLiteral("there is no such post"));
    return *post;
}

QString readErrorName(const QByteArray& json)
{
    return text(QJsonDocument::fromJson(json).object(), "error");
}

bool isExpired(const WebAnswer& answer)
{
    return answer.status == 400 && readErrorName(answer.body) == QLatin1String("ExpiredToken");
}

} // namespace heddle::social
