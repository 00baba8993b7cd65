#include "core/channel/email/oauth/provider.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::email {

namespace {

/// Tokens travel there, so it must be encrypted or not leave this machine.
bool isSafe(const QUrl& url)
{
    const bool isHere =
        url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.isValid()
           && (url.scheme() == QLatin1String("https")
               || (url.scheme() == QLatin1String("http") && isHere));
}

Result<QUrl> addressIn(const QJsonObject& object, const QString& field)
{
    const QUrl url(object.value(field).toString(), QUrl::StrictMode);
    if (!isSafe(url))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("OAuth provider: \"%1\" is no https address").arg(field));
    return url;
}

} // namespace

Result<OAuthProvider> readProvider(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    OAuthProvider provider;
    provider.id = object.value(QLatin1String("id")).toString();
    provider.name = object.value(QLatin1String("name")).toString(provider.id);
    if (provider.id.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("OAuth provider: \"id\" is missing"));
    const auto authorize = addressIn(object, QStringLiteral("authorize"));
    if (!authorize)
        return passOn(authorize);
    const auto token = addressIn(object, QStringLiteral("token"));
    if (!token)
        return passOn(token);
    provider.authorize = *authorize;
    provider.token = *token;
    if (object.contains(QLatin1String("device"))) {
        const auto device = addressIn(object, QStringLiteral("device"));
        if (!device)
            return passOn(device);
        provider.device = *device;
    }
    const auto scopes = object.value(QLatin1String("scopes")).toArray();
    for (const auto& scope : scopes)
        provider.scopes.append(scope.toString());
    const auto extra = object.value(QLatin1String("extra")).toObject();
    for (auto it = extra.begin(); it != extra.end(); ++it)
        provider.extra.insert(it.key(), it.value().toString());
    return provider;
}

QList<OAuthProvider> knownProviders()
{
    QList<OAuthProvider> providers;
    const QDir folder(QStringLiteral(":/oauth"));
    const auto names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto provider = readProvider(file.readAll()))
            providers.append(std::move(*provider));
    }
    return providers;
}

Result<OAuthProvider> providerFromDiscovery(const QByteArray& json, const QStringList& scopes)
{
    const auto found = QJsonDocument::fromJson(json).object();
    QJsonObject description{
        {QStringLiteral("id"), found.value(QLatin1String("issuer"))},
        {QStringLiteral("authorize"), found.value(QLatin1String("authorization_endpoint"))},
        {QStringLiteral("token"), found.value(QLatin1String("token_endpoint"))},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)}};
    const auto device = found.value(QLatin1String("device_authorization_endpoint"));
    if (device.isString())
        description.insert(QStringLiteral("device"), device);
    return readProvider(QJsonDocument(description).toJson());
}

} // namespace heddle::email
