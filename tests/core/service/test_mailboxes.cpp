#include "core/service/engine/enginesetup.h"
#include "core/service/mailboxes/mailboxes.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/store.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/settingstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace heddle;
using namespace heddle::service;

namespace {

const QString support = QStringLiteral("support@firm.example");
const QString issuer = QStringLiteral("https://id.firm.example");

class Drawer final : public SecretStore {
public:
    Async<QString> secret(const QString& name) override
    {
        const auto found = kept.find(name);
        return answered<QString>(found == kept.end() ? Result<QString>(failure(ErrorCode::NotFound))
                                                     : Result<QString>(found->second));
    }
    Async<void> keep(const QString& name, const QString& secret) override
    {
        kept[name] = secret;
        return answered<void>(Done());
    }
    Async<void> forget(const QString& name) override
    {
        kept.erase(name);
        return answered<void>(Done());
    }

    std::map<QString, QString> kept;
};

/// Channels that do nothing, and a note of what each was made of.
class Connector final : public MailboxConnector {
public:
    std::unique_ptr<channel::Channel> connectMailbox(const MailboxSettings& settings,
                                                     const MailProvider& provider) override
    {
        connected.append({settings, provider});
        return std::make_unique<test::ScriptedChannel>(settings.address);
    }
    Async<MailboxVerdict> testMailbox(const MailboxSettings& settings,
                                      const MailProvider& provider) override
    {
        tried.append({settings, provider});
        return answered<MailboxVerdict>(MailboxVerdict());
    }
    QList<MailProvider> knownProviders() const override
    {
        MailProvider known;
        known.id = QStringLiteral("google");
        known.name = QStringLiteral("Google");
        return {known};
    }
    Async<MailProvider> discover(const MailProvider& provider) override
    {
        auto found = provider;
        found.description = "found";
        return answered<MailProvider>(provider.issuer == issuer
                                          ? Result<MailProvider>(found)
                                          : Result<MailProvider>(failure(ErrorCode::Offline)));
    }
    Async<QString> signIn(const MailProvider& provider, const QString& address,
                          std::function<void(const QUrl&)> showPage) override
    {
        showPage(
            QUrl(QStringLiteral("https://id.firm.example/in?") + address + provider.clientSecret));
        signedIn = {};
        return signedIn.future();
    }
    void cancelSignIn() override { signedIn.give(Error{ErrorCode::Cancelled, {}}); }

    QList<std::pair<MailboxSettings, MailProvider>> connected;
    QList<std::pair<MailboxSettings, MailProvider>> tried;
    Answer<QString> signedIn;
};

struct Fixture : test::TestCentre {
    Fixture() : mailboxes(engine->ledger(), drawer, wires) {}

    MailboxSettings settings() const
    {
        MailboxSettings wanted;
        wanted.address = wanted.login = support;
        wanted.incoming.host = wanted.outgoing.host = QStringLiteral("mail.firm.example");
        wanted.secret = QStringLiteral("correct horse");
        return wanted;
    }
    MailProvider ours() const
    {
        MailProvider provider;
        provider.id = provider.issuer = issuer;
        provider.name = QStringLiteral("Firm");
        provider.clientId = QStringLiteral("heddle-7");
        provider.clientSecret = QStringLiteral("sh");
        provider.scopes = {QStringLiteral("imap")};
        return provider;
    }
    template<class T>
    Result<T> wait(const Async<T>& answer)
    {
        REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
        return answer.result();
    }
    ErrorCode refusal(const MailboxSettings& wrong)
    {
        const auto done = wait(mailboxes.add(wrong, admin));
        return done ? ErrorCode::Internal : done.error().code;
    }

    Drawer drawer;
    Connector wires;
    Mailboxes mailboxes;
};

} // namespace

TEST_CASE("Settings of a mailbox come back as they were, without their secret", "[service]")
{
    MailboxSettings settings;
    settings.name = settings.address = support;
    settings.login = QStringLiteral("support");
    settings.secret = QStringLiteral("correct horse");
    settings.incoming = {QStringLiteral("mail"), 143, Encryption::StartTls};
    settings.signIn = SignIn::OAuth;
    settings.provider = QStringLiteral("google");
    settings.sentCopy = SentCopy::Server;
    settings.folders = {QStringLiteral("INBOX"), QStringLiteral("Press")};
    settings.afterTaking = AfterTaking::Move;
    settings.takenFolder = QStringLiteral("Taken");
    settings.pollInterval = std::chrono::minutes(5);
    const QJsonObject json = toJson(settings);
    CHECK_FALSE(QJsonDocument(json).toJson().contains("correct horse"));
    settings.secret.clear();
    CHECK(mailboxFromJson(support, json) == settings);

    SECTION("one from before there were folders to choose takes the inbox")
    {
        auto old = json;
        for (const char* field : {"folders", "afterTaking", "takenFolder", "pollSeconds"})
            old.remove(QLatin1String(field));
        const auto read = mailboxFromJson(support, old);
        REQUIRE(read);
        CHECK(read->folders == QStringList{QStringLiteral("INBOX")});
        CHECK(read->afterTaking == AfterTaking::Leave);
        CHECK(read->pollInterval == std::chrono::minutes(1));
    }
    SECTION("a word it does not know is named")
    {
        auto odd = json;
        odd.insert(QStringLiteral("afterTaking"), QStringLiteral("burn"));
        const auto read = mailboxFromJson(support, odd);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Corrupt);
        CHECK(read.error().detail.contains(QStringLiteral("afterTaking")));
    }
}

TEST_CASE_METHOD(Fixture, "A mailbox is changed in place and keeps its password", "[service]")
{
    REQUIRE(wait(mailboxes.add(settings(), admin)));
    QSignalSpy closed(&mailboxes, &Mailboxes::closed);
    auto changed = settings();
    changed.secret.clear();
    changed.folders += QStringLiteral("Press");
    REQUIRE(wait(mailboxes.change(changed, admin)));
    CHECK(closed.size() == 1);
    REQUIRE(wires.connected.size() == 2);
    CHECK(wires.connected.last().first.folders == changed.folders);
    CHECK(drawer.kept[secretNameOf(support)] == QStringLiteral("correct horse"));
    CHECK(mailboxes.all() == QList{changed});
    REQUIRE(wait(mailboxes.test(changed)));
    CHECK(wires.tried.last().first.secret == QStringLiteral("correct horse"));

    changed.address = QStringLiteral("other@firm.example");
    CHECK(wait(mailboxes.change(changed, admin)).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "What another process sets up is opened, changed and closed here too",
                 "[service]")
{
    Ledger beside(store(), clock);
    Mailboxes following(beside, drawer, wires);
    QSignalSpy closed(&following, &Mailboxes::closed);
    const auto keep = [&](const store::RowImage& row) {
        REQUIRE(
            engine->ledger().record({{.kind = QStringLiteral("centre.applied"), .rows = {row}}}));
        beside.catchUp();
    };
    auto wanted = settings();
    wanted.secret.clear();
    keep(store::Mailbox{support, toJson(wanted)});
    REQUIRE(wires.connected.size() == 1);
    CHECK(wires.connected[0].first.address == support);
    keep(Queue{.id = engine->roster().defaultQueue(), .name = QStringLiteral("General")});
    CHECK(wires.connected.size() == 1);
    wanted.pollInterval = std::chrono::minutes(5);
    keep(store::Mailbox{support, toJson(wanted)});
    CHECK(wires.connected.size() == 2);
    CHECK(closed.size() == 1);
    keep(store::Removed{store::Removed::Kind::Mailbox, support});
    CHECK(closed.size() == 2);
    CHECK(wires.connected.size() == 2);
}

TEST_CASE_METHOD(Fixture, "Settings that cannot work are refused", "[service]")
{
    auto wrong = settings();
    SECTION("no folder")
    {
        wrong.folders.clear();
    }
    SECTION("a nameless folder")
    {
        wrong.folders += QString();
    }
    SECTION("moved to nowhere")
    {
        wrong.afterTaking = AfterTaking::Move;
    }
    SECTION("moved to where it is taken from")
    {
        wrong.afterTaking = AfterTaking::Move;
        wrong.takenFolder = QStringLiteral("INBOX");
    }
    SECTION("asked for mail all the time")
    {
        wrong.pollInterval = std::chrono::seconds(1);
    }
    CHECK(refusal(wrong) == ErrorCode::BadInput);
    CHECK(drawer.kept.empty());
    CHECK(wires.connected.isEmpty());
}

TEST_CASE_METHOD(Fixture, "The centre registers with a provider of its own", "[service]")
{
    REQUIRE(wait(mailboxes.providers().keep(ours(), admin)));
    const auto all = mailboxes.providers().all();
    REQUIRE(all);
    REQUIRE(all->size() == 2);
    CHECK(all->last().clientId == QStringLiteral("heddle-7"));
    CHECK(all->last().description == "found");
    CHECK(all->last().clientSecret.isEmpty());
    const auto rows = store().settings().all();
    REQUIRE(rows);
    for (const auto& row : *rows)
        CHECK_FALSE(row.value.contains(QStringLiteral("\"sh\"")));
    const auto complete = wait(mailboxes.providers().withSecret(issuer));
    REQUIRE(complete);
    CHECK(complete->clientSecret == QStringLiteral("sh"));

    auto lost = ours();
    lost.id = lost.issuer = QStringLiteral("https://gone.example");
    CHECK(wait(mailboxes.providers().keep(lost, admin)).error().code == ErrorCode::Offline);
    auto nameless = ours();
    nameless.clientId.clear();
    CHECK(wait(mailboxes.providers().keep(nameless, admin)).error().code == ErrorCode::BadInput);
    auto unknown = ours();
    unknown.issuer.clear();
    unknown.id = QStringLiteral("nobody");
    CHECK(wait(mailboxes.providers().keep(unknown, admin)).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "A new registration reaches the mailboxes that use it", "[service]")
{
    REQUIRE(wait(mailboxes.providers().keep(ours(), admin)));
    auto wanted = settings();
    wanted.signIn = SignIn::OAuth;
    wanted.provider = issuer;
    REQUIRE(wait(mailboxes.add(wanted, admin)));
    auto renewed = ours();
    renewed.clientId = QStringLiteral("heddle-8");
    REQUIRE(wait(mailboxes.providers().keep(renewed, admin)));
    REQUIRE(wires.connected.size() == 2);
    CHECK(wires.connected.last().second.clientId == QStringLiteral("heddle-8"));
}

TEST_CASE_METHOD(Fixture, "Signing in gives the page to open and ends when it is given up",
                 "[service]")
{
    QUrl shown;
    const auto show = [&](const QUrl& page) { shown = page; };
    SECTION("where the centre is registered")
    {
        REQUIRE(wait(mailboxes.providers().keep(ours(), admin)));
        const auto answer = mailboxes.signIn(issuer, support, show);
        REQUIRE(QTest::qWaitFor([&] { return !shown.isEmpty(); }));
        CHECK(shown.query() == support + QStringLiteral("sh"));
        mailboxes.cancelSignIn();
        CHECK(wait(answer).error().code == ErrorCode::Cancelled);
    }
    SECTION("where it is not")
    {
        CHECK(wait(mailboxes.signIn(QStringLiteral("google"), support, show)).error().code
              == ErrorCode::BadInput);
        CHECK(shown.isEmpty());
    }
}
