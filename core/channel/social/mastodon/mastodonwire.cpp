#include "core/channel/social/mastodon/mastodonwire.h"

#include "core/channel/social/feeds/feeddate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::social {

namespace {

QString words(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

qint64 count(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toInteger(-1);
}

std::optional<Timestamp> moment(const QJsonObject& object, const char* key)
{
    return parseFeedDate(words(object, key));
}

// "private" is Mastodon's word for followers only.
Visibility visibilityOf(const QString& name)
{
    if (name == QLatin1String("private"))
        return Visibility::Followers;
    return visibilityFromName(name).value_or(Visibility::Direct);
}

MastodonPerson personFrom(const QJsonObject& json)
{
    return {.id = words(json, "id"),
            .handle = words(json, "acct").toLower(),
            .name = words(json, "display_name"),
            .page = words(json, "url"),
            .followers = count(json, "followers_count")};
}

std::optional<MastodonStatus> statusFrom(const QJsonObject& json)
{
    const auto written = moment(json, "created_at");
    if (words(json, "id").isEmpty() || !written)
        return std::nullopt;
    MastodonStatus status{.id = words(json, "id"),
                          .link = words(json, "url"),
                          .html = words(json, "content"),
                          .warning = words(json, "spoiler_text"),
                          .language = words(json, "language"),
                          .inReplyTo = words(json, "in_reply_to_id"),
                          .visibility = visibilityOf(words(json, "visibility")),
                          .written = *written,
                          .edited = moment(json, "edited_at"),
                          .author = personFrom(json.value(QLatin1String("account")).toObject()),
                          .pictures = {},
                          .files = {},
                          .reshares = count(json, "reblogs_count"),
                          .likes = count(json, "favourites_count"),
                          .replies = count(json, "replies_count")};
    if (status.link.isEmpty())
        status.link = words(json, "uri");
    for (const QJsonValue& each : json.value(QLatin1String("media_attachments")).toArray()) {
        const QJsonObject file = each.toObject();
        const QString said = words(file, "description");
        status.pictures.append(said.isEmpty() ? words(file, "url") : said);
        status.files.append(QUrl(words(file, "url"), QUrl::StrictMode));
    }
    return status;
}

Result<QJsonDocument> documentIn(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return failure(ErrorCode::BadInput, QStringLiteral("not JSON: ") + error.errorString());
    return document;
}

} // namespace

Result<MastodonPerson> readPerson(const QByteArray& json)
{
    const auto document = documentIn(json);
    if (!document)
        return passOn(document);
    const MastodonPerson person = personFrom(document->object());
    if (person.id.isEmpty() || person.handle.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("no account in it"));
    return person;
}

Result<MastodonStatus> readStatus(const QByteArray& json)
{
    const auto document = documentIn(json);
    if (!document)
        return passOn(document);
    const auto status = statusFrom(document->object());
    if (!status)
        return failure(ErrorCode::BadInput, QStringLiteral("no post in it"));
    return *status;
}

Result<QList<MastodonStatus>> readStatuses(const QByteArray& json)
{
    const auto document = documentIn(json);
    if (!document)
        return passOn(document);
    if (!document->isArray())
        return failure(ErrorCode::BadInput, QStringLiteral("no list of posts"));
    QList<MastodonStatus> statuses;
    for (const QJsonValue& each : document->array()) {
        if (const auto status = statusFrom(each.toObject()))
            statuses.append(*status);
    }
    return statuses;
}

Result<QList<MastodonMention>> readMentions(const QByteArray& json)
{
    const auto document = documentIn(json);
    if (!document)
        return passOn(document);
    if (!document->isArray())
        return failure(ErrorCode::BadInput, QStringLiteral("no list of notifications"));
    QList<MastodonMention> mentions;
    for (const QJsonValue& each : document->array()) {
        const QJsonObject notice = each.toObject();
        const auto status = statusFrom(notice.value(QLatin1String("status")).toObject());
        if (words(notice, "type") == QLatin1String("mention") && status
            && !words(notice, "id").isEmpty())
            mentions.append({words(notice, "id"), *status});
    }
    return mentions;
}

Result<QString> readThreadStart(const QByteArray& json)
{
    const auto document = documentIn(json);
    if (!document)
        return passOn(document);
    const auto ancestors = document->object().value(QLatin1String("ancestors")).toArray();
    return words(ancestors.first().toObject(), "id");
}

QUrl nextPage(const QByteArray& linkHeader)
{
    for (const QByteArray& part : linkHeader.split(',')) {
        const qsizetype open = part.indexOf('<');
        const qsizetype close = part.indexOf('>', open);
        const QByteArray parameters = part.mid(close + 1).toLower();
        if (open >= 0 && close > open
            && (parameters.contains("rel=\"next\"") || parameters.contains("rel=next")))
            return QUrl::fromEncoded(part.mid(open + 1, close - open - 1));
    }
    return {};
}

Result<int> readLongestPost(const QByteArray& instance)
{
    constexpr int most = 1'000'000;
    const int letters = QJsonDocument::fromJson(instance)
                            .object()
                            .value(QLatin1String("configuration"))
                            .toObject()
                            .value(QLatin1String("statuses"))
                            .toObject()
                            .value(QLatin1String("max_characters"))
                            .toInt();
    if (letters <= 0)
        return failure(ErrorCode::NotFound, QStringLiteral("the server tells no limit"));
    return std::min(letters, most);
}

bool isEarlierId(const QString& a, const QString& b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

} // namespace heddle::social
