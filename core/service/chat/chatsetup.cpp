#include "core/service/chat/chatsetup.h"

#include "core/service/chat/webchatfields.h"

#include <QRegularExpression>
#include <QUrl>

namespace heddle::service {

namespace {

/// Scheme, host and port alone, as browsers send it.
bool isOrigin(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"))
           && !url.host().isEmpty() && url.path().isEmpty() && !url.hasQuery();
}

bool isColour(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^#[0-9a-fA-F]{6}$"));
    return form.match(text).hasMatch();
}

} // namespace

QString urlOf(const WebChat& chat)
{
    if (!chat.publicUrl.isEmpty())
        return chat.publicUrl;
    const QString scheme =
        chat.certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https");
    return QStringLiteral("%1://%2:%3").arg(scheme, chat.address).arg(chat.port);
}

QString snippetOf(const WebChat& chat)
{
    return QStringLiteral("<script src=\"%1/chat/widget.js\" async></script>").arg(urlOf(chat));
}

QString toJson(const WebChat& chat)
{
    return heddle::toJson(outlineOf(chat, nullptr));
}

Result<WebChat> webChatFromJson(const QString& json)
{
    WebChat chat;
    Reading reading;
    readValue({}, outlineFromJson(json), chat, reading);
    if (!reading.complaints.isEmpty())
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("chat: ") + reading.complaints.constFirst().what);
    return chat;
}

Done checkWebChat(const WebChat& chat)
{
    for (const QString& origin : chat.origins) {
        if (!isOrigin(origin))
            return failure(ErrorCode::BadInput,
                           QStringLiteral("origins: %1 is no https://host").arg(origin));
    }
    if (!isColour(chat.colour))
        return failure(ErrorCode::BadInput, QStringLiteral("colour: is written like #1d5fd1"));
    if (!chat.publicUrl.isEmpty() && !isOrigin(chat.publicUrl))
        return failure(ErrorCode::BadInput, QStringLiteral("public_url: is like https://host"));
    if (chat.certificate.isEmpty() != chat.privateKey.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("certificate: goes with a private_key"));
    return {};
}

} // namespace heddle::service
