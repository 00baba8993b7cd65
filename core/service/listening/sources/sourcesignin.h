#pragma once

#include "core/base/async.h"

#include <QUrl>

#include <functional>

namespace heddle::service {

/// Who signed in to a network, and what lets us in from now on.
struct SignedIn {
    QString name; ///< "@northwind@social.example"
    QString secret;

    bool operator==(const SignedIn&) const = default;
};

/// Lets a person sign in to a server of the Mastodon API. Implemented where the adapters are known.
///
/// Thread: the core thread. One at a time: another one, and cancel(), end it with Cancelled.
class SourceSignIn {
public:
    SourceSignIn() = default;
    virtual ~SourceSignIn() = default;
    SourceSignIn(const SourceSignIn&) = delete;
    SourceSignIn& operator=(const SourceSignIn&) = delete;

    /// `showPage` gets the page to open in the browser. Failures: BadInput (no address that secrets
    /// may travel to), Offline, Timeout, AuthFailed (the person said no), Refused (the server does
    /// not let programs register).
    virtual Async<SignedIn> signIn(const QString& server,
                                   std::function<void(const QUrl&)> showPage) = 0;
    virtual void cancel() = 0;
};

} // namespace heddle::service
