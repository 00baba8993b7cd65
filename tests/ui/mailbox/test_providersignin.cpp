#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/mailbox/mailboxform.h"
#include "ui/mailbox/verdict.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

/// Takes the place of the system's browser.
class Browser final : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "show"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }

    Q_INVOKABLE void show(const QUrl& page) { pages.append(page); }

    QList<QUrl> pages;
};

struct Fixture {
    explicit Fixture(const QString& clientId = QStringLiteral("heddle-7"))
    {
        service::MailProvider google;
        google.id = QStringLiteral("google");
        google.name = QStringLiteral("Google");
        google.clientId = clientId;
        google.incoming = {QStringLiteral("imap.gmail.com"), 993, service::Encryption::Tls};
        google.outgoing = {QStringLiteral("smtp.gmail.com"), 465, service::Encryption::Tls};
        setup.knownProviders = {google};
        form = std::make_unique<MailboxForm>(setup);
        form->resize(640, 900);
        form->show();
        REQUIRE(QTest::qWaitFor([this] { return way().count() == 3; }, 2000));
    }
    QComboBox& way() { return *form->findChild<QComboBox*>(QStringLiteral("mailbox.way")); }
    void choose(const char* id)
    {
        way().setCurrentIndex(way().findData(QString(QLatin1String(id))));
    }
    QAbstractButton& button(const char* name)
    {
        return *form->findChild<QAbstractButton*>(QLatin1String(name));
    }
    QLineEdit& field(const char* name) { return *form->findChild<QLineEdit*>(QLatin1String(name)); }
    ui::Verdict& verdict()
    {
        return *form->findChild<ui::Verdict*>(QStringLiteral("mailbox.signInVerdict"));
    }
    bool called(const char* call)
    {
        return QTest::qWaitFor([&] { return centre.calls.contains(QLatin1String(call)); }, 2000);
    }
    void typeAddress()
    {
        field("mailbox.login").setFocus();
        QTest::keyClicks(&field("mailbox.login"), QStringLiteral("support@gmail.com"));
    }

    Browser browser;
    FakeClock clock;
    test::FakeCentre centre{clock};
    test::FakeSetup setup{centre};
    std::unique_ptr<MailboxForm> form;
};

struct Unregistered : Fixture {
    Unregistered() : Fixture(QString()) {}
};

} // namespace

TEST_CASE_METHOD(Fixture, "A mailbox at a known provider asks for no servers and no password",
                 "[mailbox]")
{
    choose("google");
    CHECK_FALSE(field("mailbox.incoming.host").isVisible());
    CHECK_FALSE(field("mailbox.password").isVisible());
    CHECK(form->settings().incoming.host == QStringLiteral("imap.gmail.com"));
    CHECK_FALSE(button("mailbox.provider.signIn").isEnabled());
    typeAddress();
    CHECK(button("mailbox.provider.signIn").isEnabled());
    CHECK_FALSE(button("mailbox.add").isEnabled());
}

TEST_CASE_METHOD(Fixture, "Signing in opens the browser, and then the mailbox can be added",
                 "[mailbox]")
{
    choose("google");
    typeAddress();
    button("mailbox.provider.signIn").setFocus();
    QTest::keyClick(&button("mailbox.provider.signIn"), Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([this] { return browser.pages.size() == 1; }, 2000));
    CHECK(verdict().kind() == ui::Verdict::Kind::Working);
    QTest::mouseClick(&button("mailbox.provider.copy"), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("https://id.example/in"));
    setup.signedIn.give(QStringLiteral("tokens"));
    REQUIRE(QTest::qWaitFor([this] { return verdict().kind() == ui::Verdict::Kind::Good; }, 2000));
    CHECK(form->settings().secret == QStringLiteral("tokens"));
    CHECK(form->settings().signIn == service::SignIn::OAuth);
    CHECK(form->settings().provider == QStringLiteral("google"));
    REQUIRE(button("mailbox.add").isEnabled());
    QSignalSpy added(form.get(), &MailboxForm::added);
    QTest::mouseClick(&button("mailbox.add"), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return added.size() == 1; }, 2000));

    SECTION("for another address one has to sign in again")
    {
        field("mailbox.login").setText(QStringLiteral("other@gmail.com"));
        CHECK(form->settings().secret.isEmpty());
        CHECK_FALSE(button("mailbox.add").isEnabled());
    }
}

TEST_CASE_METHOD(Fixture, "Signing in can be given up", "[mailbox]")
{
    choose("google");
    typeAddress();
    QTest::mouseClick(&button("mailbox.provider.signIn"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([this] { return browser.pages.size() == 1; }, 2000));
    CHECK_FALSE(button("mailbox.provider.signIn").isEnabled());
    SECTION("by its button")
    {
        QTest::keyClick(&button("mailbox.provider.cancel"), Qt::Key_Space);
    }
    SECTION("by closing the form")
    {
        form->hide();
    }
    SECTION("by choosing another way")
    {
        choose("");
    }
    CHECK(called("cancelSignIn"));
    CHECK(verdict().kind() == ui::Verdict::Kind::None);
}

TEST_CASE_METHOD(Fixture, "Each way of not being signed in is said plainly", "[mailbox]")
{
    choose("google");
    typeAddress();
    const std::pair<ErrorCode, const char*> cases[] = {{ErrorCode::AuthFailed, "refused"},
                                                       {ErrorCode::Timeout, "ten minutes"},
                                                       {ErrorCode::Offline, "reached"}};
    for (const auto& [code, words] : cases) {
        QTest::mouseClick(&button("mailbox.provider.signIn"), Qt::LeftButton);
        setup.signedIn.give(Error{code, {}});
        REQUIRE(
            QTest::qWaitFor([this] { return verdict().kind() == ui::Verdict::Kind::Bad; }, 2000));
        CHECK(verdict().sentence().contains(QLatin1String(words)));
    }
}

TEST_CASE_METHOD(Unregistered, "A centre that is not registered is asked to, once", "[mailbox]")
{
    choose("google");
    CHECK_FALSE(button("mailbox.provider.signIn").isVisible());
    CHECK_FALSE(button("mailbox.provider.save").isEnabled());
    field("mailbox.provider.clientId").setFocus();
    QTest::keyClicks(&field("mailbox.provider.clientId"), QStringLiteral("heddle-9"));
    QTest::keyClick(&field("mailbox.provider.clientId"), Qt::Key_Return);
    REQUIRE(called("registerProvider google"));
    CHECK(QTest::qWaitFor([this] { return button("mailbox.provider.signIn").isVisible(); }, 2000));
    CHECK(setup.knownProviders.first().clientId == QStringLiteral("heddle-9"));
}

TEST_CASE_METHOD(Fixture, "A provider of the centre's own is named by its address", "[mailbox]")
{
    choose("+");
    field("mailbox.provider.issuer").setText(QStringLiteral("https://id.firm.example"));
    field("mailbox.provider.clientId").setText(QStringLiteral("heddle-1"));
    SECTION("and found")
    {
        QTest::mouseClick(&button("mailbox.provider.save"), Qt::LeftButton);
        REQUIRE(called("registerProvider https://id.firm.example"));
        REQUIRE(QTest::qWaitFor(
            [this] {
                return way().currentData().toString() == QStringLiteral("https://id.firm.example");
            },
            2000));
        CHECK(button("mailbox.provider.signIn").isVisible());
        CHECK(field("mailbox.incoming.host").isVisible());
    }
    SECTION("or not")
    {
        centre.failNext = Error{ErrorCode::Offline, {}};
        QTest::mouseClick(&button("mailbox.provider.save"), Qt::LeftButton);
        REQUIRE(
            QTest::qWaitFor([this] { return verdict().kind() == ui::Verdict::Kind::Bad; }, 2000));
        CHECK(button("mailbox.provider.save").isEnabled());
    }
}

#include "test_providersignin.moc"
