#pragma once

#include "core/service/setup.h"
#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// First steps on a FakeCentre.
class FakeSetup final : public service::Setup {
    Q_OBJECT
public:
    explicit FakeSetup(FakeCentre& centre, QObject* parent = nullptr);

    Async<bool> isNew() override;
    Async<void> openDemoCentre() override;
    Async<service::MailboxVerdict> testMailbox(const service::MailboxSettings& settings) override;
    Async<void> addMailbox(const service::MailboxSettings& settings) override;
    Async<void> keepSecretsInFolder() override;
    Async<QList<service::MailboxSettings>> mailboxes() override;
    Async<void> changeMailbox(const service::MailboxSettings& settings) override;
    Async<void> removeMailbox(const QString& address) override;
    Async<QList<service::MailProvider>> providers() override;
    Async<void> registerProvider(const service::MailProvider& provider) override;
    Async<QString> signIn(const QString& provider, const QString& address) override;
    Async<void> saveRules(const QList<Rule>& rules) override;
    Async<void> saveMacros(const QList<Macro>& macros) override;
    void cancelSignIn() override;
    Async<CannedReply> saveCannedReply(const CannedReply& reply) override;
    Async<void> removeCannedReply(qint64 id) override;

    /// The settings of the last test.
    std::optional<service::MailboxSettings> tested;
    service::MailboxVerdict verdict{.folders = {QStringLiteral("INBOX"), QStringLiteral("Sent"),
                                                QStringLiteral("Press"), QStringLiteral("Archive")},
                                    .messages = 1204,
                                    .canPush = true,
                                    .canSend = true,
                                    .sendCause = {},
                                    .sendDetail = {}};
    /// openDemoCentre() answers only when this is given.
    Answer<void> demoOpened;
    QList<service::MailProvider> knownProviders;
    /// signIn() answers only when this is given.
    Answer<QString> signedIn;

private:
    std::optional<Error> fault();

    FakeCentre& m_centre;
};

} // namespace heddle::test
