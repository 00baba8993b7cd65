#include "core/channel/social/mastodon/mastodonmedia.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::social {

namespace {

QByteArray quoted(const QString& name)
{
    QByteArray safe;
    for (const QChar c : name)
        safe += c == u'"' || c == u'\\' || c < u' ' ? QByteArray("_") : QString(c).toUtf8();
    return '"' + safe + '"';
}

} // namespace

Result<WebRequest> uploadOf(const OutboundFile& file, const QUrl& server)
{
    QFile source(file.path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadInput, QStringLiteral("%1 cannot be read").arg(file.name));
    if (source.size() > largestMedia)
        return failure(ErrorCode::BadInput, QStringLiteral("%1 is too large").arg(file.name));
    const QByteArray content = source.readAll();
    // Not in the file, as it is made of all of it.
    const QByteArray edge =
        "heddle-" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QByteArray type =
        file.type.isEmpty() ? QByteArray("application/octet-stream") : file.type.toLatin1();
    return WebRequest{.verb = "POST",
                      .url = server.resolved(QUrl(QStringLiteral("/api/v2/media"))),
                      .headers = {{"Content-Type", "multipart/form-data; boundary=" + edge}},
                      .body = "--" + edge
                              + "\r\nContent-Disposition: form-data; name=\"file\"; filename="
                              + quoted(file.name) + "\r\nContent-Type: " + type + "\r\n\r\n"
                              + content + "\r\n--" + edge + "--\r\n"};
}

Result<MastodonMedia> readMedia(const WebAnswer& answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QString id = object.value(QLatin1String("id")).toString();
    const bool isTaken = answer.status == 200 || answer.status == 202 || answer.status == 206;
    if (!isTaken || id.isEmpty())
        return failure(ErrorCode::Refused, object.value(QLatin1String("error")).toString());
    return MastodonMedia{id, answer.status == 200};
}

MailPart partFrom(const WebAnswer& answer, const QUrl& address)
{
    const QString type =
        QString::fromLatin1(answer.header("content-type")).section(u';', 0, 0).trimmed().toLower();
    return {.name = address.fileName().right(100), .type = type, .content = answer.body};
}

} // namespace heddle::social
