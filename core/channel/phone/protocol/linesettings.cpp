#include "core/channel/phone/protocol/linesettings.h"

#include "core/model/names.h"

#include <QJsonArray>

namespace heddle::phone {

namespace {

constexpr Name<Transport> transportNames[] = {
    {Transport::Udp, "udp"}, {Transport::Tcp, "tcp"}, {Transport::Tls, "tls"}};
constexpr Name<MediaEncryption> encryptionNames[] = {{MediaEncryption::Never, "never"},
                                                     {MediaEncryption::Preferred, "preferred"},
                                                     {MediaEncryption::Required, "required"}};
constexpr Name<DigitsBy> digitsNames[] = {{DigitsBy::Rtp, "rtp"}, {DigitsBy::Info, "info"}};

/// What may stand in a header or an address: no line break, no bracket, no quote.
bool isPlain(const QString& text)
{
    return text.size() <= 255 && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.unicode() < 0x20 || c.unicode() == 0x7f
                      || QStringLiteral("<>\"\\").contains(c);
           });
}

} // namespace

QJsonObject toJson(const LineSettings& line)
{
    return {{QStringLiteral("name"), line.name},
            {QStringLiteral("user"), line.user},
            {QStringLiteral("domain"), line.domain},
            {QStringLiteral("login"), line.login},
            {QStringLiteral("secret"), line.secret},
            {QStringLiteral("display"), line.display},
            {QStringLiteral("server"), line.server},
            {QStringLiteral("transport"), nameIn(transportNames, line.transport)},
            {QStringLiteral("encryption"), nameIn(encryptionNames, line.encryption)},
            {QStringLiteral("digits"), nameIn(digitsNames, line.digitsBy)},
            {QStringLiteral("codecs"), QJsonArray::fromStringList(line.codecs)},
            {QStringLiteral("register"), line.isRegistering},
            {QStringLiteral("expires"), line.expires},
            {QStringLiteral("ca_file"), line.caFile},
            {QStringLiteral("local_address"), line.localAddress},
            {QStringLiteral("local_port"), line.localPort},
            {QStringLiteral("stun"), line.stun},
            {QStringLiteral("ice"), line.usesIce}};
}

Result<LineSettings> lineSettingsFrom(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto transport = valueIn(transportNames, text("transport"));
    const auto encryption = valueIn(encryptionNames, text("encryption"));
    const auto digits = valueIn(digitsNames, text("digits"));
    if (!transport)
        return failure(ErrorCode::BadInput, QStringLiteral("transport"));
    if (!encryption)
        return failure(ErrorCode::BadInput, QStringLiteral("encryption"));
    if (!digits)
        return failure(ErrorCode::BadInput, QStringLiteral("digits"));
    LineSettings line{.name = text("name"),
                      .user = text("user"),
                      .domain = text("domain"),
                      .login = text("login"),
                      .secret = text("secret"),
                      .display = text("display"),
                      .server = text("server"),
                      .transport = *transport,
                      .encryption = *encryption,
                      .digitsBy = *digits,
                      .codecs = json.value(QLatin1String("codecs")).toVariant().toStringList(),
                      .isRegistering = json.value(QLatin1String("register")).toBool(true),
                      .expires = json.value(QLatin1String("expires")).toInt(300),
                      .caFile = text("ca_file"),
                      .localAddress = text("local_address"),
                      .localPort = json.value(QLatin1String("local_port")).toInt(),
                      .stun = text("stun"),
                      .usesIce = json.value(QLatin1String("ice")).toBool()};
    for (const auto& [name, value] :
         {std::pair("name", line.name), std::pair("user", line.user),
          std::pair("domain", line.domain), std::pair("login", line.login),
          std::pair("display", line.display), std::pair("server", line.server),
          std::pair("stun", line.stun)}) {
        if (!isPlain(value))
            return failure(ErrorCode::BadInput, QString::fromLatin1(name));
    }
    if (line.name.isEmpty() || line.user.isEmpty() || line.domain.isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("name, user and domain are needed"));
    if (line.expires < 10 || line.expires > 86'400)
        return failure(ErrorCode::BadInput, QStringLiteral("expires"));
    if (line.localPort < 0 || line.localPort > 65'535)
        return failure(ErrorCode::BadInput, QStringLiteral("local_port"));
    return line;
}

} // namespace heddle::phone
