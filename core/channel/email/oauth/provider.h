#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QUrl>

namespace heddle::email {

/// Where and how tokens for mailboxes are had. A description as data: nothing in the code knows one
/// provider from another.
struct OAuthProvider {
    QString id; ///< "google"
    QString name;
    QUrl authorize;
    QUrl token;
    QUrl device; ///< empty where there is no device flow (RFC 8628)
    QStringList scopes;
    QMap<QString, QString> extra; ///< further parameters of the authorization request

    bool operator==(const OAuthProvider&) const = default;
};

/// The centre's own registration with a provider; none is built in.
struct OAuthClient {
    QString id;
    QString secret; ///< empty for a public client
};

/// Reads a description (resources/oauth/*.json). Fails with BadInput, naming the field: missing, or
/// an address that is neither https nor on this machine.
Result<OAuthProvider> readProvider(const QByteArray& json);

/// Those that come with Heddle.
QList<OAuthProvider> knownProviders();

/// A provider of which only the issuer is known, from its openid-configuration (OpenID Connect
/// Discovery 1.0). Fails as readProvider().
Result<OAuthProvider> providerFromDiscovery(const QByteArray& json, const QStringList& scopes);

} // namespace heddle::email
