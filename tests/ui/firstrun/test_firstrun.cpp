#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/firstrun/firstrunpage.h"
#include "ui/mailbox/mailboxform.h"
#include "ui/mailbox/verdict.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

struct Fixture {
    Fixture()
    {
        page.resize(1000, 800);
        page.show();
    }
    QAbstractButton& button(const char* name)
    {
        return *page.findChild<QAbstractButton*>(QLatin1String(name));
    }
    QLineEdit& field(const char* name) { return *page.findChild<QLineEdit*>(QLatin1String(name)); }
    ui::Verdict& verdict()
    {
        return *page.findChild<ui::Verdict*>(QStringLiteral("mailbox.verdict"));
    }
    void fillIn()
    {
        page.openMailboxForm();
        field("mailbox.incoming.host").setText(QStringLiteral("imap.northwind.example"));
        field("mailbox.outgoing.host").setText(QStringLiteral("smtp.northwind.example"));
        field("mailbox.login").setText(QStringLiteral("support@northwind.example"));
        field("mailbox.password").setText(QStringLiteral("correct horse"));
    }
    ui::Verdict::Kind tryOut()
    {
        button("mailbox.test").click();
        REQUIRE(QTest::qWaitFor([this] { return verdict().kind() != ui::Verdict::Kind::Working; },
                                2000));
        return verdict().kind();
    }

    FakeClock clock;
    test::FakeCentre centre{clock};
    test::FakeSetup setup{centre};
    FirstRunPage page{setup};
};

} // namespace

TEST_CASE_METHOD(Fixture, "The demo centre opens with its progress, then the page is done",
                 "[firstrun]")
{
    QSignalSpy finished(&page, &FirstRunPage::finished);
    button("firstRun.demo").click();
    Q_EMIT setup.progressed(120, 400);
    auto* progress = page.findChild<QProgressBar*>();
    CHECK(progress->isVisible());
    CHECK(progress->value() == 120);
    CHECK(page.findChild<Label*>(QStringLiteral("firstRun.progressWords"))
              ->words()
              .contains(QLatin1String("120")));
    button("firstRun.demo").click();
    CHECK(centre.calls.count(QStringLiteral("openDemoCentre")) == 1);
    setup.demoOpened.give(Done());
    CHECK(QTest::qWaitFor([&] { return finished.size() == 1; }, 2000));
}

TEST_CASE_METHOD(Fixture, "A demo centre that cannot be made says why and can be tried again",
                 "[firstrun]")
{
    centre.failNext = Error{ErrorCode::Corrupt, {}};
    button("firstRun.demo").click();
    auto* words = page.findChild<Label*>(QStringLiteral("firstRun.progressWords"));
    REQUIRE(QTest::qWaitFor(
        [&] { return words->words().contains(QLatin1String("heddlectl db rebuild")); }, 2000));
    button("firstRun.demo").click();
    CHECK(centre.calls.size() == 2);
}

TEST_CASE_METHOD(Fixture, "A mailbox can be tested once everything is filled in", "[firstrun]")
{
    page.openMailboxForm();
    CHECK_FALSE(button("mailbox.test").isEnabled());
    fillIn();
    CHECK(button("mailbox.test").isEnabled());
    CHECK(tryOut() == ui::Verdict::Kind::Good);
    CHECK(verdict().sentence().contains(QLatin1String("1,204")));
    REQUIRE(setup.tested);
    CHECK(setup.tested->incoming.port == 993);
    CHECK(setup.tested->outgoing.port == 465);
    CHECK(setup.tested->address == QStringLiteral("support@northwind.example"));
}

TEST_CASE_METHOD(Fixture, "Each thing that can be wrong has its own verdict", "[firstrun]")
{
    fillIn();
    const std::pair<ErrorCode, const char*> cases[] = {{ErrorCode::Offline, "reached"},
                                                       {ErrorCode::AuthFailed, "password"},
                                                       {ErrorCode::Timeout, "does not answer"},
                                                       {ErrorCode::NotFound, "not there"},
                                                       {ErrorCode::Refused, "certificate"}};
    for (const auto& [code, words] : cases) {
        centre.failNext = Error{code, QStringLiteral("the certificate is not for this name")};
        CHECK(tryOut() == ui::Verdict::Kind::Bad);
        CHECK(verdict().sentence().contains(QLatin1String(words)));
    }
}

TEST_CASE_METHOD(Fixture, "Reading without sending is said plainly", "[firstrun]")
{
    fillIn();
    setup.verdict.canSend = false;
    setup.verdict.sendDetail = QStringLiteral("the server wants a password");
    CHECK(tryOut() == ui::Verdict::Kind::Partly);
}

TEST_CASE_METHOD(Fixture, "Changing a field takes an old verdict away", "[firstrun]")
{
    fillIn();
    CHECK(tryOut() == ui::Verdict::Kind::Good);
    field("mailbox.password").setText(QStringLiteral("other"));
    CHECK(verdict().kind() == ui::Verdict::Kind::None);
}

TEST_CASE_METHOD(Fixture, "The port follows the encryption until one is typed", "[firstrun]")
{
    page.openMailboxForm();
    auto* encryption = page.findChild<QComboBox*>(QStringLiteral("mailbox.incoming.encryption"));
    encryption->setCurrentIndex(1);
    CHECK(field("mailbox.incoming.port").text() == QStringLiteral("143"));
    field("mailbox.incoming.port").clear();
    QTest::keyClicks(&field("mailbox.incoming.port"), QStringLiteral("10143"));
    encryption->setCurrentIndex(0);
    CHECK(field("mailbox.incoming.port").text() == QStringLiteral("10143"));
}

TEST_CASE_METHOD(Fixture, "A login that is no address asks for one", "[firstrun]")
{
    fillIn();
    CHECK_FALSE(field("mailbox.address").isVisible());
    field("mailbox.login").setText(QStringLiteral("support"));
    CHECK(field("mailbox.address").isVisible());
    CHECK_FALSE(button("mailbox.add").isEnabled());
    field("mailbox.address").setText(QStringLiteral("help@northwind.example"));
    CHECK(button("mailbox.add").isEnabled());
}

TEST_CASE_METHOD(Fixture, "Adding the mailbox ends the first run", "[firstrun]")
{
    QSignalSpy finished(&page, &FirstRunPage::finished);
    fillIn();
    button("mailbox.add").click();
    REQUIRE(QTest::qWaitFor([&] { return finished.size() == 1; }, 2000));
    REQUIRE(centre.mailboxes.size() == 1);
    CHECK(centre.mailboxes.first().incoming.host == QStringLiteral("imap.northwind.example"));
}
