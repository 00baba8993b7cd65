#include "core/channel/email/sasl.h"

namespace heddle::email {

namespace {

constexpr char separator = '\x01';

} // namespace

QByteArray saslName(SaslMechanism mechanism)
{
    switch (mechanism) {
    case SaslMechanism::Plain: return "PLAIN";
    case SaslMechanism::Login: return "LOGIN";
    case SaslMechanism::XOAuth2: return "XOAUTH2";
    case SaslMechanism::OAuthBearer: return "OAUTHBEARER";
    }
    return {};
}

std::optional<SaslMechanism> chooseMechanism(SignIn signIn, const QSet<QByteArray>& offered)
{
    const auto preferred = signIn == SignIn::OAuth
                               ? QList{SaslMechanism::XOAuth2, SaslMechanism::OAuthBearer}
                               : QList{SaslMechanism::Plain, SaslMechanism::Login};
    for (const auto mechanism : preferred) {
        if (offered.contains(saslName(mechanism)))
            return mechanism;
    }
    return std::nullopt;
}

QByteArray saslFirst(SaslMechanism mechanism, const Login& login, const Endpoint& server)
{
    const QByteArray user = login.user.toUtf8();
    const QByteArray secret = login.secret.toUtf8();
    switch (mechanism) {
    case SaslMechanism::Plain: return '\0' + user + '\0' + secret;
    case SaslMechanism::Login: return {};
    case SaslMechanism::XOAuth2:
        return "user=" + user + separator + "auth=Bearer " + secret + separator + separator;
    case SaslMechanism::OAuthBearer:
        return "n,a=" + user + ',' + separator + "host=" + server.host.toUtf8() + separator
               + "port=" + QByteArray::number(server.port) + separator + "auth=Bearer " + secret
               + separator + separator;
    }
    return {};
}

QByteArray saslNext(SaslMechanism mechanism, const Login& login, int round)
{
    switch (mechanism) {
    case SaslMechanism::Login: return round == 0 ? login.user.toUtf8() : login.secret.toUtf8();
    case SaslMechanism::OAuthBearer: return QByteArray(1, separator);
    case SaslMechanism::Plain:
    case SaslMechanism::XOAuth2: return {};
    }
    return {};
}

} // namespace heddle::email
