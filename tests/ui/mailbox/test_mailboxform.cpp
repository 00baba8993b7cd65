#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/mailbox/mailboxform.h"
#include "ui/mailbox/verdict.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace heddle;
using namespace heddle::ui;
using service::AfterTaking;
using service::SentCopy;

namespace {

service::MailboxSettings support()
{
    service::MailboxSettings settings;
    settings.name = settings.address = settings.login = QStringLiteral("support@northwind.example");
    settings.incoming.host = QStringLiteral("imap.northwind.example");
    settings.outgoing.host = QStringLiteral("smtp.northwind.example");
    return settings;
}

struct Fixture {
    Fixture()
    {
        form.resize(640, 900);
        form.show();
        REQUIRE(QTest::qWaitForWindowExposed(&form));
    }
    QAbstractButton& button(const char* name)
    {
        return *form.findChild<QAbstractButton*>(QLatin1String(name));
    }
    QLineEdit& field(const char* name) { return *form.findChild<QLineEdit*>(QLatin1String(name)); }
    QComboBox& choice(const char* name) { return *form.findChild<QComboBox*>(QLatin1String(name)); }
    QListWidget& folders() { return *form.findChild<QListWidget*>(); }
    void choose(const char* name, int value)
    {
        choice(name).setCurrentIndex(choice(name).findData(value));
    }
    void press(QAbstractButton& pressed) { QTest::mouseClick(&pressed, Qt::LeftButton); }
    void tryOut()
    {
        press(button("mailbox.test"));
        auto& verdict = *form.findChild<ui::Verdict*>(QStringLiteral("mailbox.verdict"));
        REQUIRE(
            QTest::qWaitFor([&] { return verdict.kind() != ui::Verdict::Kind::Working; }, 2000));
    }

    FakeClock clock;
    test::FakeCentre centre{clock};
    test::FakeSetup setup{centre};
    MailboxForm form{setup};
};

} // namespace

TEST_CASE_METHOD(Fixture, "A mailbox being changed comes back as it was", "[mailbox]")
{
    auto settings = support();
    settings.incoming = {QStringLiteral("imap.northwind.example"), 10143,
                         service::Encryption::StartTls};
    settings.folders = {QStringLiteral("INBOX"), QStringLiteral("Press")};
    settings.afterTaking = AfterTaking::Move;
    settings.takenFolder = QStringLiteral("Taken");
    settings.sentCopy = SentCopy::Server;
    settings.pollInterval = std::chrono::minutes(7);
    settings.caFile = QStringLiteral("/etc/ca.pem");
    settings.queue = {3};
    settings.replyToken = service::ReplyTokenPlace::Subject;
    form.edit(settings);
    CHECK(form.settings() == settings);
    CHECK(button("mailbox.add").isEnabled());
    CHECK(field("mailbox.password").placeholderText() == QStringLiteral("unchanged"));
}

TEST_CASE_METHOD(Fixture, "Changing a mailbox saves it under its address", "[mailbox]")
{
    centre.mailboxes.append(support());
    form.edit(support());
    QSignalSpy changed(&form, &MailboxForm::changed);
    choose("mailbox.afterTaking", int(AfterTaking::MarkSeen));
    choose("mailbox.sentCopy", int(SentCopy::Append));
    press(button("mailbox.add"));
    REQUIRE(QTest::qWaitFor([&] { return changed.size() == 1; }, 2000));
    CHECK(centre.calls.contains(QStringLiteral("changeMailbox support@northwind.example")));
    CHECK(centre.mailboxes.first().afterTaking == AfterTaking::MarkSeen);
    CHECK(centre.mailboxes.first().sentCopy == SentCopy::Append);
    CHECK(centre.mailboxes.first().secret.isEmpty());
}

TEST_CASE_METHOD(Fixture, "Folders found by the test are chosen with the keyboard", "[mailbox]")
{
    form.edit(support());
    tryOut();
    REQUIRE(folders().count() == 4);
    folders().setFocus();
    folders().setCurrentRow(2);
    QTest::keyClick(&folders(), Qt::Key_Space);
    CHECK(form.settings().folders == QStringList{QStringLiteral("INBOX"), QStringLiteral("Press")});

    folders().setCurrentRow(0);
    QTest::keyClick(&folders(), Qt::Key_Space);
    folders().setCurrentRow(2);
    QTest::keyClick(&folders(), Qt::Key_Space);
    CHECK_FALSE(button("mailbox.add").isEnabled());
    CHECK(button("mailbox.add").toolTip().contains(QStringLiteral("folder")));
}

TEST_CASE_METHOD(Fixture, "Mail is not moved to where it is taken from", "[mailbox]")
{
    form.edit(support());
    CHECK_FALSE(choice("mailbox.takenFolder").isVisible());
    choose("mailbox.afterTaking", int(AfterTaking::Move));
    CHECK(choice("mailbox.takenFolder").isVisible());
    CHECK_FALSE(button("mailbox.add").isEnabled());
    choice("mailbox.takenFolder").setEditText(QStringLiteral("INBOX"));
    CHECK_FALSE(button("mailbox.add").isEnabled());
    choice("mailbox.takenFolder").setEditText(QStringLiteral("Taken"));
    CHECK(button("mailbox.add").isEnabled());
}

TEST_CASE_METHOD(Fixture, "The further settings open and close with the keyboard", "[mailbox]")
{
    CHECK_FALSE(folders().isVisible());
    button("mailbox.more").setFocus();
    QTest::keyClick(&button("mailbox.more"), Qt::Key_Space);
    CHECK(folders().isVisible());
    QTest::keyClick(&button("mailbox.more"), Qt::Key_Space);
    CHECK_FALSE(folders().isVisible());
}

TEST_CASE_METHOD(Fixture, "What cannot be sent is said in plain words", "[mailbox]")
{
    form.edit(support());
    setup.verdict.canSend = false;
    setup.verdict.sendCause = ErrorCode::AuthFailed;
    setup.verdict.sendDetail = QStringLiteral("535 5.7.8");
    tryOut();
    const QString said =
        form.findChild<ui::Verdict*>(QStringLiteral("mailbox.verdict"))->sentence();
    CHECK(said.contains(QStringLiteral("password")));
    CHECK_FALSE(said.contains(QStringLiteral("535")));
}

TEST_CASE_METHOD(Fixture, "After a test the keys are where they were, not at what closes the form",
                 "[mailbox]")
{
    form.edit(support());
    form.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&form));
    button("mailbox.test").setFocus();
    tryOut();
    CHECK(QApplication::focusWidget() == &button("mailbox.test"));
}

TEST_CASE_METHOD(Fixture, "A mailbox's mail waits in the queue that is chosen", "[mailbox]")
{
    auto settings = support();
    settings.queue = {3};
    form.edit(settings);
    CHECK_FALSE(choice("mailbox.queue").isVisible());
    Queue billing;
    billing.id = {3};
    billing.name = QStringLiteral("Billing");
    Queue sales;
    sales.id = {4};
    sales.name = QStringLiteral("Sales");
    form.offerQueues({billing, sales});
    CHECK(choice("mailbox.queue").currentText() == QStringLiteral("Billing"));
    choice("mailbox.queue").setFocus();
    QTest::keyClick(&choice("mailbox.queue"), Qt::Key_Down);
    CHECK(form.settings().queue == QueueId{4});
}

TEST_CASE_METHOD(Fixture, "Without a keyring the password goes into a folder, if one says so",
                 "[mailbox]")
{
    auto settings = support();
    settings.secret = QStringLiteral("pw");
    form.setSettings(settings);
    CHECK_FALSE(button("mailbox.useFolder").isVisible());
    centre.failNext = Error{ErrorCode::Unsupported, QStringLiteral("keyring: Unknown error")};
    press(button("mailbox.add"));
    REQUIRE(QTest::qWaitFor([this] { return button("mailbox.useFolder").isVisible(); }, 2000));
    const QString said =
        form.findChild<ui::Verdict*>(QStringLiteral("mailbox.verdict"))->sentence();
    CHECK(said.contains(QStringLiteral("keyring")));
    CHECK(centre.mailboxes.isEmpty());
    QSignalSpy added(&form, &MailboxForm::added);
    press(button("mailbox.useFolder"));
    REQUIRE(QTest::qWaitFor([&] { return added.size() == 1; }, 2000));
    CHECK(centre.calls.contains(QStringLiteral("keepSecretsInFolder")));
    CHECK(centre.mailboxes.size() == 1);
    CHECK_FALSE(button("mailbox.useFolder").isVisible());
}

TEST_CASE_METHOD(Fixture, "Tab goes through the form as one reads it", "[mailbox]")
{
    form.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&form));
    field("mailbox.incoming.host").setFocus();
    QStringList names;
    for (int steps = 0; steps < 9; ++steps) {
        names += QApplication::focusWidget()->objectName().section(QLatin1Char('.'), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    CHECK(names.join(QLatin1Char(' ')).toStdString()
          == "incoming.host incoming.port incoming.encryption login password outgoing.host "
             "outgoing.port outgoing.encryption more");
}

TEST_CASE_METHOD(Fixture, "The wheel scrolls past a list that has not the keyboard", "[mailbox]")
{
    QComboBox& list = choice("mailbox.incoming.encryption");
    const auto turn = [&list] {
        QWheelEvent wheel({8, 8}, list.mapToGlobal(QPointF(8, 8)), {}, {0, -120}, {}, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&list, &wheel);
    };
    form.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&form));
    field("mailbox.login").setFocus();
    CHECK(list.focusPolicy() == Qt::StrongFocus); // the wheel does not bring it either
    turn();
    CHECK(list.currentIndex() == 0);
    list.setFocus();
    turn();
    CHECK(list.currentIndex() == 1);
}
