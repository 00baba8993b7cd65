#pragma once

#include "core/base/async.h"
#include "core/model/draft.h"
#include "core/model/rules/rule.h"
#include "core/service/mailboxes/mailboxsettings.h"

#include <QObject>
#include <QUrl>

namespace heddle::service {

/// First steps and accounts: what the first-run page and Settings need.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: Offline, Timeout,
/// AuthFailed, Refused (certificate; the detail names what is wrong), BadInput, Refused for lack
/// of rights, NotFound.
class Setup : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// True when nothing is configured yet: no mailbox and no customers.
    virtual Async<bool> isNew() = 0;
    /// Sample customers and mails, put through the same intake. Progress by progressed().
    virtual Async<void> openDemoCentre() = 0;
    virtual Async<MailboxVerdict> testMailbox(const MailboxSettings& settings) = 0;
    /// Unsupported, as of changeMailbox(): this machine has no keyring for the password.
    virtual Async<void> addMailbox(const MailboxSettings& settings) = 0;
    /// Passwords are kept in a folder that only this user may read, as there is no keyring.
    virtual Async<void> keepSecretsInFolder() = 0;
    virtual Async<QList<MailboxSettings>> mailboxes() = 0;
    /// The mailbox with this address works from now on as `settings` say.
    virtual Async<void> changeMailbox(const MailboxSettings& settings) = 0;
    virtual Async<void> removeMailbox(const QString& address) = 0;

    /// Those one can sign in to with the browser, without their secrets.
    virtual Async<QList<MailProvider>> providers() = 0;
    /// Keeps the centre's registration with a provider; one's own is looked up at its issuer.
    virtual Async<void> registerProvider(const MailProvider& provider) = 0;
    /// A person signs in to `address` in the browser: signInPageReady() tells the page to open, the
    /// answer is what to put into MailboxSettings::secret. One at a time: another one, and
    /// cancelSignIn(), end it with Cancelled. Times out after ten minutes.
    virtual Async<QString> signIn(const QString& provider, const QString& address) = 0;
    virtual void cancelSignIn() = 0;

    /// One without an id is new; answers with its id. For supervisors and administrators. Failures
    /// besides: Conflict (the shortcut is another one's).
    virtual Async<CannedReply> saveCannedReply(const CannedReply& reply) = 0;
    virtual Async<void> removeCannedReply(qint64 id) = 0;
    /// Keeps these rules instead of those there are, in this order. One with an id stays that rule,
    /// and gets its next version when it does something else than before. BadInput names a rule
    /// that cannot work. Rules are for administrators, macros also for supervisors.
    virtual Async<void> saveRules(const QList<Rule>& rules) = 0;
    virtual Async<void> saveMacros(const QList<Macro>& macros) = 0;

Q_SIGNALS:
    void progressed(int done, int total);
    void signInPageReady(const QUrl& page);
};

} // namespace heddle::service
