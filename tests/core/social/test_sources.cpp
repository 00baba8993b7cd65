#include "core/service/listening/sources/enginesources.h"
#include "core/service/secretstore.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace heddle;
using namespace heddle::service;

namespace {

class Drawer final : public SecretStore {
public:
    Async<QString> secret(const QString& name) override
    {
        return answered<QString>(kept.contains(name) ? Result<QString>(kept.at(name))
                                                     : failure(ErrorCode::NotFound));
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

class Network final : public SourceSignIn {
public:
    Async<SignedIn> signIn(const QString& server,
                           std::function<void(const QUrl&)> showPage) override
    {
        asked = server;
        showPage(QUrl(server + QStringLiteral("/oauth/authorize")));
        return answered<SignedIn>(
            SignedIn{QStringLiteral("@northwind@social.test"), QStringLiteral("token-1")});
    }
    void cancel() override {}

    QString asked;
};

struct Fixture : test::TestCentre {
    template<class T>
    Result<T> wait(const Async<T>& answer)
    {
        REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }));
        return answer.result();
    }
    SourceSettings account() const
    {
        return {.kind = SourceKind::Mastodon,
                .name = QStringLiteral("@northwind@social.test"),
                .address = QStringLiteral("https://social.test"),
                .secret = QStringLiteral("token-1")};
    }

    Drawer drawer;
    Network network;
    EngineSources sources{*engine, drawer, network, admin};
};

} // namespace

TEST_CASE_METHOD(Fixture, "An account is kept with its token in the keyring, not in the store",
                 "[social]")
{
    REQUIRE(wait(sources.add(account())));
    CHECK(drawer.kept.at(QStringLiteral("social/@northwind@social.test"))
          == QStringLiteral("token-1"));
    SourceSettings shown = account();
    shown.secret.clear();
    CHECK(wait(sources.all()).value() == QList{shown});
    CHECK(wait(sources.add(account())).error().code == ErrorCode::Conflict);
    // Saved as it is, without typing the token again.
    shown.every = std::chrono::minutes(1);
    REQUIRE(wait(sources.change(shown)));
    CHECK(wait(sources.all()).value() == QList{shown});
    CHECK(drawer.kept.size() == 1);
    CHECK_FALSE(store::rebuildCheck(store()).value());
    REQUIRE(wait(sources.remove(shown)));
    CHECK(wait(sources.all()).value().isEmpty());
    CHECK(drawer.kept.empty());
    CHECK(wait(sources.remove(shown)).error().code == ErrorCode::NotFound);
    CHECK(wait(sources.change(shown)).error().code == ErrorCode::NotFound);
}

TEST_CASE_METHOD(Fixture, "A feed and an account cannot have one name", "[social]")
{
    REQUIRE(wait(sources.add(account())));
    SourceSettings feed{.kind = SourceKind::Feed,
                        .name = account().name,
                        .address = QStringLiteral("https://blog.test/feed")};
    CHECK(wait(sources.add(feed)).error().code == ErrorCode::Conflict);
    CHECK(wait(sources.change(feed)).error().code == ErrorCode::NotFound);
    feed.name = QStringLiteral("Blog");
    REQUIRE(wait(sources.add(feed)));
    CHECK(wait(sources.all()).value().size() == 2);
}

TEST_CASE_METHOD(Fixture, "A folder that others put files into is a source without a secret",
                 "[social]")
{
    CHECK(wholeAddress(QStringLiteral(" /srv/my reviews "))
          == QStringLiteral("file:///srv/my%20reviews"));
    const SourceSettings folder{.kind = SourceKind::Folder,
                                .name = QStringLiteral("Survey"),
                                .address = QStringLiteral("file:///srv/my%20reviews")};
    REQUIRE(wait(sources.add(folder)));
    CHECK(wait(sources.all()).value() == QList<SourceSettings>{folder});
    CHECK(drawer.kept.empty());
}

TEST_CASE_METHOD(Fixture, "A source that cannot be says which field is wrong", "[social]")
{
    const auto faultOf = [this](SourceSettings source) {
        const auto done = wait(sources.add(source));
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::BadInput);
        return done.error().detail;
    };
    SourceSettings wrong = account();
    wrong.name = QStringLiteral(" ");
    CHECK(faultOf(wrong).startsWith(QStringLiteral("name")));
    wrong = account();
    wrong.address = QStringLiteral("file:///etc/passwd");
    CHECK(faultOf(wrong).startsWith(QStringLiteral("server")));
    wrong.kind = SourceKind::Push;
    CHECK(faultOf(wrong).startsWith(QStringLiteral("address")));
    wrong.kind = SourceKind::Feed;
    CHECK(faultOf(wrong).startsWith(QStringLiteral("address")));
    wrong.kind = SourceKind::Folder;
    wrong.address = QStringLiteral("https://blog.test/feed");
    CHECK(faultOf(wrong).startsWith(QStringLiteral("address")));
    wrong.address = QStringLiteral("file://elsewhere/srv");
    CHECK(faultOf(wrong).startsWith(QStringLiteral("address")));
    wrong = account();
    wrong.kind = SourceKind::Bluesky;
    CHECK(faultOf(wrong).startsWith(QStringLiteral("name")));
    wrong = account();
    wrong.every = Duration::zero();
    CHECK(faultOf(wrong).startsWith(QStringLiteral("every")));
    CHECK(drawer.kept.empty());
}

TEST_CASE_METHOD(Fixture, "Only administrators set up what is listened to", "[social]")
{
    const AgentId boss = addAgent(QStringLiteral("boss"), Role::Supervisor);
    EngineSources theirs(*engine, drawer, network, boss);
    CHECK(wait(theirs.add(account())).error().code == ErrorCode::Refused);
    CHECK(wait(theirs.remove(account())).error().code == ErrorCode::Refused);
    CHECK(wait(theirs.signIn(QStringLiteral("social.test"))).error().code == ErrorCode::Refused);
    CHECK(network.asked.isEmpty());
}

TEST_CASE_METHOD(Fixture, "Signing in names the page to open and who signed in", "[social]")
{
    QSignalSpy page(&sources, &Sources::signInPageReady);
    const auto signedIn = wait(sources.signIn(QStringLiteral(" social.test ")));
    REQUIRE(signedIn);
    CHECK(signedIn->name == QStringLiteral("@northwind@social.test"));
    CHECK(network.asked == QStringLiteral("https://social.test"));
    REQUIRE(QTest::qWaitFor([&] { return page.size() == 1; }));
}
