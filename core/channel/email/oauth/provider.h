#pragma once

#include "core/channel/email/emailaccount.h"

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
    /// What the provider wants this machine to be called when the browser comes back (RFC 8252
    /// §7.3 names the number; some take only "localhost").
    QString loopbackName = QStringLiteral("127.0.0.1");
    Endpoint incoming; ///< where its mailboxes lie; no host where that is not known
    Endpoint outgoing;

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
/// What readProvider() reads, of the fields that discovery finds.
QByteArray toJson(const OAuthProvider& provider);

/// Those that come with Heddle.
QList<OAuthProvider> knownProviders();

/// A provider of which only the issuer is known, from its openid-configuration (OpenID Connect
/// Discovery 1.0), which must name that issuer. Fails as readProvider().
Result<OAuthProvider> providerFromDiscovery(const QByteArray& json, const QString& issuer,
                                            const QStringList& scopes);

/// Whether secrets may travel there: encrypted, or not leaving this machine.
bool isSafeAddress(const QUrl& url);

} // namespace heddle::email
