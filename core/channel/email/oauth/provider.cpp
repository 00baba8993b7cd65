#include "core/channel/email/oauth/provider.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::email {

namespace {

Result<QUrl> addressIn(const QJsonObject& object, const QString& field)
{
    const QUrl url(object.value(field).toString(), QUrl::StrictMode);
    if (!isSafeAddress(url))
        return failure(ErrorCode::BadInput,
                       QStringLiteral("OAuth provider: \"%1\" is no https address").arg(field));
    return url;
}

Endpoint endpointIn(const QJsonObject& object, const QString& field)
{
    const auto server = object.value(field).toObject();
    const bool startsPlain =
        server.value(QLatin1String("encryption")).toString() == QLatin1String("starttls");
    return {.host = server.value(QLatin1String("host")).toString(),
            .port = static_cast<quint16>(server.value(QLatin1String("port")).toInt()),
            .encryption = startsPlain ? Encryption::StartTls : Encryption::Tls,
            .caFile = {}};
}

} // namespace

bool isSafeAddress(const QUrl& url)
{
    const bool isHere =
        url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.isValid()
           && (url.scheme() == QLatin1String("https")
               || (url.scheme() == QLatin1String("http") && isHere));
}

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
    provider.loopbackName =
        object.value(QLatin1String("loopbackName")).toString(provider.loopbackName);
    provider.incoming = endpointIn(object, QStringLiteral("incoming"));
    provider.outgoing = endpointIn(object, QStringLiteral("outgoing"));
    return provider;
}

QByteArray toJson(const OAuthProvider& provider)
{
    QJsonObject object{{QStringLiteral("id"), provider.id},
                       {QStringLiteral("name"), provider.name},
                       {QStringLiteral("authorize"), provider.authorize.toString()},
                       {QStringLiteral("token"), provider.token.toString()},
                       {QStringLiteral("scopes"), QJsonArray::fromStringList(provider.scopes)}};
    if (!provider.device.isEmpty())
        object.insert(QStringLiteral("device"), provider.device.toString());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
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

Result<OAuthProvider> providerFromDiscovery(const QByteArray& json, const QString& issuer,
                                            const QStringList& scopes)
{
    const auto found = QJsonDocument::fromJson(json).object();
    if (found.value(QLatin1String("issuer")).toString() != issuer)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("OAuth provider: the document is not that of %1").arg(issuer));
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
