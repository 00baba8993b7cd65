#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/settings/mailboxlist.h"
#include "ui/settings/settingspage.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture : test::Desktop {
    Fixture()
    {
        service::MailboxSettings mailbox;
        mailbox.address = QStringLiteral("support@northwind.example");
        centre.mailboxes.append(mailbox);
        page.refresh();
        page.resize(900, 800);
        page.show();
        REQUIRE(QTest::qWaitFor(
            [this] { return list().count() == 1 && !signature().toPlainText().isEmpty(); }, 2000));
    }
    MailboxList& list() { return *page.findChild<MailboxList*>(); }
    QPlainTextEdit& signature() { return *page.findChild<QPlainTextEdit*>(); }
    QAbstractButton& button(const QString& name) { return *page.findChild<QAbstractButton*>(name); }

    Services services{desk, directory, setup, clock};
    SettingsPage page{services};
};

} // namespace

TEST_CASE_METHOD(Fixture, "Removing a mailbox asks first", "[settings]")
{
    const QString name = QStringLiteral("mailbox.remove.support@northwind.example");
    button(name).click();
    CHECK(centre.mailboxes.size() == 1);
    button(name + QStringLiteral(".confirm")).click();
    CHECK(QTest::qWaitFor([this] { return list().count() == 0; }, 2000));
    CHECK(centre.mailboxes.isEmpty());
}

TEST_CASE_METHOD(Fixture, "My signature is saved, and kept when saving fails", "[settings]")
{
    CHECK_FALSE(button(QStringLiteral("settings.saveSignature")).isEnabled());
    signature().setPlainText(QStringLiteral("Yours, {agent.name}"));
    QSignalSpy failed(&page, &SettingsPage::failed);
    centre.failNext = Error{ErrorCode::Offline, {}};
    button(QStringLiteral("settings.saveSignature")).click();
    REQUIRE(QTest::qWaitFor([&] { return failed.size() == 1; }, 2000));
    CHECK(signature().toPlainText() == QStringLiteral("Yours, {agent.name}"));
    button(QStringLiteral("settings.saveSignature")).click();
    CHECK(QTest::qWaitFor(
        [this] { return centre.me.signature == QStringLiteral("Yours, {agent.name}"); }, 2000));
}

TEST_CASE_METHOD(Fixture, "What is being typed is not replaced by what is stored", "[settings]")
{
    signature().setPlainText(QStringLiteral("half a"));
    page.refresh();
    QTest::qWait(20);
    CHECK(signature().toPlainText() == QStringLiteral("half a"));
}

TEST_CASE_METHOD(Fixture, "Light and dark are wished, not done, by the page", "[settings]")
{
    QSignalSpy wanted(&page, &SettingsPage::schemeRequested);
    button(QStringLiteral("settings.dark")).click();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.first().first().value<Scheme>() == Scheme::Dark);
}

TEST_CASE("How a mailbox is doing reads as a sentence", "[settings]")
{
    for (const auto health :
         {ChannelHealth::Stopped, ChannelHealth::Connecting, ChannelHealth::Working,
          ChannelHealth::Waiting, ChannelHealth::Failed}) {
        ChannelState state;
        state.health = health;
        state.cause = ErrorCode::AuthFailed;
        CHECK(healthWords(state).size() > 6);
    }
}
