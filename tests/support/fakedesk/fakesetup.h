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
    Async<QList<service::MailboxSettings>> mailboxes() override;
    Async<void> removeMailbox(const QString& address) override;

    /// The settings of the last test.
    std::optional<service::MailboxSettings> tested;
    service::MailboxVerdict verdict{
        .folders = 4, .messages = 1204, .canPush = true, .canSend = true, .sendDetail = {}};
    /// openDemoCentre() answers only when this is given.
    Answer<void> demoOpened;

private:
    std::optional<Error> fault();

    FakeCentre& m_centre;
};

} // namespace heddle::test
