#include "app/wiring/providers.h"

namespace heddle::app {

service::MailProvider shownProvider(const email::OAuthProvider& provider)
{
    return {.id = provider.id,
            .name = provider.name,
            .issuer = {},
            .clientId = {},
            .clientSecret = {},
            .scopes = provider.scopes,
            .incoming = serverOf(provider.incoming),
            .outgoing = serverOf(provider.outgoing),
            .description = {}};
}

Result<email::OAuthProvider> providerOf(const service::MailProvider& provider)
{
    if (!provider.issuer.isEmpty())
        return email::readProvider(provider.description);
    for (const email::OAuthProvider& known : email::knownProviders()) {
        if (known.id == provider.id)
            return known;
    }
    return failure(ErrorCode::BadInput, QStringLiteral("there is no provider %1").arg(provider.id));
}

email::OAuthClient clientOf(const service::MailProvider& provider)
{
    return {.id = provider.clientId, .secret = provider.clientSecret};
}

service::MailServer serverOf(const email::Endpoint& endpoint)
{
    service::MailServer server{.host = endpoint.host, .port = endpoint.port};
    switch (endpoint.encryption) {
    case email::Encryption::Tls: server.encryption = service::Encryption::Tls; break;
    case email::Encryption::StartTls: server.encryption = service::Encryption::StartTls; break;
    case email::Encryption::None: server.encryption = service::Encryption::None; break;
    }
    return server;
}

} // namespace heddle::app
