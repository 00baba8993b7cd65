#include "core/service/mailboxes/mailboxjson.h"

#include "core/model/names.h"

namespace heddle::service {

namespace {

constexpr Name<Encryption> encryptions[] = {
    {Encryption::Tls, "tls"},
    {Encryption::StartTls, "starttls"},
    {Encryption::None, "none"},
};

constexpr Name<SignIn> signIns[] = {
    {SignIn::Password, "password"},
    {SignIn::OAuth, "oauth"},
};

constexpr Name<SentCopy> sentCopies[] = {
    {SentCopy::Bcc, "bcc"},
    {SentCopy::Append, "append"},
    {SentCopy::Server, "server"},
};

QJsonObject serverJson(const MailServer& server)
{
    return {{QStringLiteral("host"), server.host},
            {QStringLiteral("port"), server.port},
            {QStringLiteral("encryption"), nameIn(encryptions, server.encryption)}};
}

Result<MailServer> serverFrom(const QString& field, const QJsonObject& json)
{
    const auto encryption =
        valueIn(encryptions, json.value(QStringLiteral("encryption")).toString());
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
            {QStringLiteral("signIn"), nameIn(signIns, settings.signIn)},
            {QStringLiteral("provider"), settings.provider},
            {QStringLiteral("sentCopy"), nameIn(sentCopies, settings.sentCopy)},
            {QStringLiteral("caFile"), settings.caFile}};
}

Result<MailboxSettings> mailboxFromJson(const QString& address, const QJsonObject& json)
{
    auto incoming =
        serverFrom(QStringLiteral("incoming"), json.value(QStringLiteral("incoming")).toObject());
    auto outgoing =
        serverFrom(QStringLiteral("outgoing"), json.value(QStringLiteral("outgoing")).toObject());
    const auto signIn = valueIn(signIns, json.value(QStringLiteral("signIn")).toString());
    const auto sentCopy = valueIn(sentCopies, json.value(QStringLiteral("sentCopy")).toString());
    if (!incoming)
        return passOn(incoming);
    if (!sentCopy)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: sentCopy cannot be read"));
    if (!outgoing)
        return passOn(outgoing);
    if (!signIn)
        return failure(ErrorCode::Corrupt, QStringLiteral("mailbox: signIn cannot be read"));
    return MailboxSettings{.name = json.value(QStringLiteral("name")).toString(),
                           .address = address,
                           .incoming = std::move(*incoming),
                           .outgoing = std::move(*outgoing),
                           .login = json.value(QStringLiteral("login")).toString(),
                           .signIn = *signIn,
                           .provider = json.value(QStringLiteral("provider")).toString(),
                           .sentCopy = *sentCopy,
                           .caFile = json.value(QStringLiteral("caFile")).toString()};
}

QString secretNameOf(const QString& address)
{
    return QStringLiteral("mailbox/") + address;
}

} // namespace heddle::service
