#pragma once

#include "core/channel/channel.h"
#include "core/service/mailboxes/mailboxsettings.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace heddle::service {

/// Turns a mailbox's settings into a channel. Implemented where the adapters are known.
///
/// Thread: the core thread.
class MailboxConnector {
public:
    virtual ~MailboxConnector() = default;

    /// A channel that was not started; it asks the secret store for its secret when it needs it.
    /// `provider` matters for SignIn::OAuth only; the secrets of both are asked from the store.
    virtual std::unique_ptr<channel::Channel> connectMailbox(const MailboxSettings& settings,
                                                             const MailProvider& provider) = 0;
    /// Signs in and looks around, changing nothing, with the secrets in `settings` and `provider`.
    virtual Async<MailboxVerdict> testMailbox(const MailboxSettings& settings,
                                              const MailProvider& provider) = 0;

    /// The providers that come with Heddle; the centre is not registered with them.
    virtual QList<MailProvider> knownProviders() const = 0;
    /// Looks the addresses of an OpenID provider up at its issuer.
    virtual Async<MailProvider> discover(const MailProvider& provider) = 0;
    /// As Setup::signIn(); `provider` comes with its secret, `showPage` gets the page to open.
    virtual Async<QString> signIn(const MailProvider& provider, const QString& address,
                                  std::function<void(const QUrl&)> showPage) = 0;
    virtual void cancelSignIn() = 0;
};

} // namespace heddle::service
