#include "core/service/mailboxes/mailboxjson.h"

#include "core/model/form/spelling.h"
#include "core/service/mailboxes/mailboxnames.h"

#include <QJsonArray>

namespace heddle::service {

namespace {

template<class Enum>
std::optional<Enum> named(const QString& name)
{
    Enum value{};
    return read(name, value) ? std::nullopt : std::optional(value);
}

qint64 secondsIn(Duration span)
{
    return std::chrono::duration_cast<std::chrono::seconds>(span).count();
}

QJsonArray listJson(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

QStringList listIn(const QJsonObject& json, const QString& field)
{
    QStringList list;
    for (const QJsonValue& value : json.value(field).toArray())
        list += value.toString();
    return list;
}

QJsonObject serverJson(const MailServer& server)
{
    return {{QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("encryption"), toName(server.encryption)}};
}

Result<MailServer> serverFrom(const QString& field, const QJsonObject& json)
{
    const auto encryption = named<Encryption>(json.value(QStringLiteral("encryption")).toString());
    const int port = json.value(QStringLiteral("port")).toInt();
    if (!encryption || port <= 0 || port > 65535)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: %1 cannot be read").arg(field));
    return MailServer{json.value(QStringLiteral("host")).toString(), static_cast<quint16>(port),
                      *encryption};
}

} // namespace

QJsonObject toJson(const MailboxSettings& settings)
{
    return {{QStringLiteral("name"), settings.name},
            {QStringLiteral("incoming"), serverJson(settings.incoming)},
            {QStringLiteral("outgoing"), serverJson(settings.outgoing)},
            {QStringLiteral("login"), settings.login},
            {QStringLiteral("signIn"), toName(settings.signIn)},
            {QStringLiteral("provider"), settings.provider},
            {QStringLiteral("sentCopy"), toName(settings.sentCopy)},
            {QStringLiteral("caFile"), settings.caFile},
            {QStringLiteral("folders"), listJson(settings.folders)},
            {QStringLiteral("afterTaking"), toName(settings.afterTaking)},
            {QStringLiteral("takenFolder"), settings.takenFolder},
            {QStringLiteral("pollSeconds"), secondsIn(settings.pollInterval)},
            {QStringLiteral("queue"), settings.queue.value},
            {QStringLiteral("replyToken"), toName(settings.replyToken)}};
}

Result<MailboxSettings> mailboxFromJson(const QString& address, const QJsonObject& json)
{
    auto incoming =
        serverFrom(QStringLiteral("incoming"), json.value(QStringLiteral("incoming")).toObject());
    auto outgoing =
        serverFrom(QStringLiteral("outgoing"), json.value(QStringLiteral("outgoing")).toObject());
    const auto signIn = named<SignIn>(json.value(QStringLiteral("signIn")).toString());
    const auto sentCopy = named<SentCopy>(json.value(QStringLiteral("sentCopy")).toString());
    if (!incoming)
        return passOn(incoming);
    if (!sentCopy)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: sentCopy cannot be read"));
    if (!outgoing)
        return passOn(outgoing);
    if (!signIn)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: signIn cannot be read"));
    const MailboxSettings usual;
    const auto afterTaking = named<AfterTaking>(
        json.value(QStringLiteral("afterTaking")).toString(toName(usual.afterTaking)));
    if (!afterTaking)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: afterTaking cannot be read"));
    const auto replyToken = named<ReplyTokenPlace>(
        json.value(QStringLiteral("replyToken")).toString(toName(usual.replyToken)));
    if (!replyToken)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: replyToken cannot be read"));
    const auto folders = listIn(json, QStringLiteral("folders"));
    return MailboxSettings{
        .name = json.value(QStringLiteral("name")).toString(),
        .address = address,
        .incoming = std::move(*incoming),
        .outgoing = std::move(*outgoing),
        .login = json.value(QStringLiteral("login")).toString(),
        .signIn = *signIn,
        .provider = json.value(QStringLiteral("provider")).toString(),
        .sentCopy = *sentCopy,
        .caFile = json.value(QStringLiteral("caFile")).toString(),
        .folders = folders.isEmpty() ? usual.folders : folders,
        .afterTaking = *afterTaking,
        .takenFolder = json.value(QStringLiteral("takenFolder")).toString(),
        .pollInterval = std::chrono::seconds(
            json.value(QStringLiteral("pollSeconds")).toInteger(secondsIn(usual.pollInterval))),
        .queue = {json.value(QStringLiteral("queue")).toInteger()},
        .replyToken = *replyToken};
}

MailAddress senderOf(const MailboxSettings& settings)
{
    const bool isNamed = settings.name != settings.address;
    return {isNamed ? settings.name : QString(), settings.address};
}

QJsonObject toJson(const MailProvider& provider)
{
    return {{QStringLiteral("name"), provider.name},
            {QStringLiteral("issuer"), provider.issuer},
            {QStringLiteral("clientId"), provider.clientId},
            {QStringLiteral("scopes"), listJson(provider.scopes)},
            {QStringLiteral("incoming"), serverJson(provider.incoming)},
            {QStringLiteral("outgoing"), serverJson(provider.outgoing)},
            {QStringLiteral("description"), QString::fromUtf8(provider.description)}};
}

Result<MailProvider> providerFromJson(const QString& id, const QJsonObject& json)
{
    auto incoming =
        serverFrom(QStringLiteral("incoming"), json.value(QStringLiteral("incoming")).toObject());
    if (!incoming)
        return passOn(incoming);
    auto outgoing =
        serverFrom(QStringLiteral("outgoing"), json.value(QStringLiteral("outgoing")).toObject());
    if (!outgoing)
        return passOn(outgoing);
    return MailProvider{.id = id,
                        .name = json.value(QStringLiteral("name")).toString(),
                        .issuer = json.value(QStringLiteral("issuer")).toString(),
                        .clientId = json.value(QStringLiteral("clientId")).toString(),
                        .clientSecret = {},
                        .scopes = listIn(json, QStringLiteral("scopes")),
                        .incoming = std::move(*incoming),
                        .outgoing = std::move(*outgoing),
                        .description =
                            json.value(QStringLiteral("description")).toString().toUtf8()};
}

QString secretNameOf(const QString& address)
{
    return QStringLiteral("mailbox/") + address;
}

QString secretNameOf(const MailProvider& provider)
{
    return QStringLiteral("provider/") + provider.id;
}

} // namespace heddle::service
