#pragma once

#include "core/base/async.h"
#include "core/channel/email/oauth/provider.h"

namespace heddle::email {

/// Asks an issuer for its openid-configuration (OpenID Connect Discovery 1.0 §4). Follows no
/// redirect and reads 256 KB at most. Failures: BadInput (an issuer that is neither https nor on
/// this machine, or a document that is not its own), Offline, Timeout. `owner` outlives the answer.
Async<OAuthProvider> discoverProvider(const QString& issuer, const QStringList& scopes,
                                      QObject* owner);

} // namespace heddle::email
