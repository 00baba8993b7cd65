// A mailbox that is signed in to with the browser: against a real provider and a real Dovecot.
#include "app/wiring/keyring.h"
#include "app/wiring/mailconnector.h"
#include "app/wiring/mailsecrets.h"
#include "core/service/engine/engine.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/journey/rigcentre.h"
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace heddle;
using namespace heddle::test;

namespace {

constexpr int patience = 60'000;

/// A rig, and an engine that works on it in this thread.
struct Site {
    RigCentre rig;
    std::unique_ptr<service::SecretStore> secrets;
    std::unique_ptr<app::MailConnector> connector;
    std::unique_ptr<service::Engine> engine;
    AgentId admin;
    QNetworkAccessManager browser;

    bool start()
    {
        if (!rig.start()) {
            test::skip(rig.reason());
            return false;
        }
        secrets = app::secretStoreOfThisMachine();
        connector = std::make_unique<app::MailConnector>(*secrets, rig.clock(), 5);
        open();
        return true;
    }
    void open()
    {
        service::EngineOptions options;
        options.location = rig.location();
        options.readMail = app::readMail;
        engine = std::make_unique<service::Engine>(options, rig.clock(), *secrets, *connector);
        REQUIRE(engine->open());
        const auto id = engine->signIn(QStringLiteral("ada"), QStringLiteral("Ada Admin"));
        REQUIRE(id);
        admin = *id;
    }
    QString issuer() { return QStringLiteral("http://127.0.0.1:%1").arg(rig.rig().oauthPort()); }
    service::MailProvider provider()
    {
        service::MailProvider provider;
        provider.id = provider.issuer = issuer();
        provider.name = QStringLiteral("Rig");
        provider.clientId = QStringLiteral("heddle");
        provider.scopes = {QStringLiteral("imap")};
        return provider;
    }
    service::MailboxSettings mailbox(const QString& secret)
    {
        auto settings = rig.mailbox();
        settings.signIn = service::SignIn::OAuth;
        settings.provider = issuer();
        settings.secret = secret;
        return settings;
    }
    template<class T>
    Result<T> wait(const Async<T>& answer)
    {
        REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }, patience));
        return answer.resultCount() == 0 ? Result<T>(failure(ErrorCode::Cancelled))
                                         : answer.result();
    }
    /// The person opens the page, which leads back at once.
    Async<QString> signIn(const QString& addition = {})
    {
        return engine->mailboxes().signIn(
            issuer(), MailRig::address(QStringLiteral("support")), [this, addition](QUrl page) {
                page.setQuery(page.query() + addition);
                auto* reply = browser.get(QNetworkRequest(page));
                QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
            });
    }
    bool hasTaken(const QString& subject)
    {
        const auto key = QStringLiteral("order-7@rig.test");
        return QTest::qWaitFor(
            [&] {
                const auto entry = rig.store().entries().byMessageId(key);
                return entry && *entry && (*entry)->subject == subject;
            },
            patience);
    }
    bool deliver()
    {
        return rig.rig().deliver(
            QStringLiteral("support"),
            RigCentre::mailFrom(QStringLiteral("Amira Haddad <customer@rig.test>"), 7));
    }
};

} // namespace

TEST_CASE("A mailbox is signed in to with the browser, tried, added, and its mail comes in",
          "[signin]")
{
    Site site;
    if (!site.start())
        return;
    REQUIRE(site.wait(site.engine->mailboxes().providers().keep(site.provider(), site.admin)));
    const auto secret = site.wait(site.signIn());
    REQUIRE(secret);
    const auto verdict = site.wait(site.engine->mailboxes().test(site.mailbox(*secret)));
    REQUIRE(verdict);
    CHECK(verdict->folders.contains(QStringLiteral("INBOX")));
    CHECK(verdict->canSend);
    REQUIRE(site.wait(site.engine->mailboxes().add(site.mailbox(*secret), site.admin)));
    REQUIRE(site.deliver());
    CHECK(site.hasTaken(QStringLiteral("Order 7")));
}

TEST_CASE("Tokens past their time are renewed after a restart, and kept", "[signin]")
{
    Site site;
    if (!site.start())
        return;
    REQUIRE(site.wait(site.engine->mailboxes().providers().keep(site.provider(), site.admin)));
    email::OAuthTokens old{site.rig.rig().token(QStringLiteral("support"), -60),
                           QStringLiteral("refresh-") + site.rig.mailbox().address,
                           site.rig.clock().now() - 60s};
    const auto settings = site.mailbox(QString::fromUtf8(email::toJson(old)));
    REQUIRE(site.wait(site.engine->mailboxes().add(settings, site.admin)));
    site.engine.reset();
    site.open();
    REQUIRE(site.deliver());
    REQUIRE(site.hasTaken(QStringLiteral("Order 7")));
    const auto kept = site.wait(site.secrets->secret(service::secretNameOf(settings.address)));
    REQUIRE(kept);
    const auto tokens = email::tokensFromJson(kept->toUtf8());
    REQUIRE(tokens);
    CHECK(tokens->access != old.access);
    CHECK(tokens->refresh == old.refresh);
}

TEST_CASE("Who says no in the browser, or gives up, is not signed in", "[signin]")
{
    Site site;
    if (!site.start())
        return;
    REQUIRE(site.wait(site.engine->mailboxes().providers().keep(site.provider(), site.admin)));
    SECTION("the person refuses")
    {
        CHECK(site.wait(site.signIn(QStringLiteral("&deny=1"))).error().code
              == ErrorCode::AuthFailed);
    }
    SECTION("the person gives up")
    {
        const auto answer = site.engine->mailboxes().signIn(
            site.issuer(), site.rig.mailbox().address, [](const QUrl&) {});
        QTest::qWait(100);
        site.engine->mailboxes().cancelSignIn();
        CHECK(site.wait(answer).error().code == ErrorCode::Cancelled);
    }
    SECTION("a token the mail server does not know")
    {
        email::OAuthTokens forged{QStringLiteral("tok.forged"), {}, site.rig.clock().now() + 1h};
        const auto verdict = site.wait(
            site.engine->mailboxes().test(site.mailbox(QString::fromUtf8(email::toJson(forged)))));
        REQUIRE_FALSE(verdict);
        CHECK(verdict.error().code == ErrorCode::AuthFailed);
    }
    SECTION("an issuer that is not one")
    {
        auto wrong = site.provider();
        wrong.id = wrong.issuer = QStringLiteral("http://mail.example");
        CHECK(site.wait(site.engine->mailboxes().providers().keep(wrong, site.admin)).error().code
              == ErrorCode::BadInput);
        wrong.id = wrong.issuer = site.issuer() + QStringLiteral("/elsewhere");
        CHECK(site.wait(site.engine->mailboxes().providers().keep(wrong, site.admin)).error().code
              == ErrorCode::BadInput);
    }
}
