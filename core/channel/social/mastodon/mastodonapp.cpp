#include "core/channel/social/mastodon/mastodonapp.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace heddle::social {

const QStringList& mastodonScopes()
{
    static const QStringList scopes{
        QStringLiteral("read:accounts"), QStringLiteral("read:notifications"),
        QStringLiteral("read:statuses"), QStringLiteral("write:statuses"),
        QStringLiteral("write:media"),   QStringLiteral("write:favourites")};
    return scopes;
}

QByteArray appForm(const QString& redirect)
{
    return "client_name=Heddle&redirect_uris=" + QUrl::toPercentEncoding(redirect)
           + "&scopes=" + QUrl::toPercentEncoding(mastodonScopes().join(QLatin1Char(' ')));
}

Result<MastodonApp> readApp(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const MastodonApp app{object.value(QLatin1String("client_id")).toString(),
                          object.value(QLatin1String("client_secret")).toString()};
    if (app.id.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("an answer without a client id"));
    return app;
}

} // namespace heddle::social
