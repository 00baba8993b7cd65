#pragma once

#include "core/channel/email/emailaccount.h"

#include <QByteArray>
#include <QSet>

#include <optional>

namespace heddle::email {

enum class SaslMechanism { Plain, Login, XOAuth2, OAuthBearer };

/// Who signs in, and with what. Lives only as long as the signing in.
struct Login {
    QString user;
    QString secret;
    SignIn signIn = SignIn::Password;
};

QByteArray saslName(SaslMechanism mechanism);

/// The best mechanism both sides know; nothing when there is none. `offered` is upper case.
std::optional<SaslMechanism> chooseMechanism(SignIn signIn, const QSet<QByteArray>& offered);

/// The client's first answer, not yet in base64 (RFC 4616, RFC 7628, Google's XOAUTH2). Empty for
/// LOGIN, whose user name and password are asked for one after the other.
QByteArray saslFirst(SaslMechanism mechanism, const Login& login, const Endpoint& server);

/// The client's answer to the server's `round`-th challenge after the first answer: for LOGIN the
/// user name and the password, for tokens what ends the exchange after a refusal.
QByteArray saslNext(SaslMechanism mechanism, const Login& login, int round);

} // namespace heddle::email
