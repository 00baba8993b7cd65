#include "core/service/listening/sources/sources.h"
#include "tests/support/catch.h"
#include "tests/support/fakedesk/desktop.h"

#include "ui/mailbox/verdict.h"
#include "ui/sources/sourcesection.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace heddle;
using namespace heddle::ui;
using service::SourceKind;
using service::SourceSettings;

namespace {

/// Sources in memory.
class FakeSources final : public service::Sources {
    Q_OBJECT
public:
    Async<QList<SourceSettings>> all() override { return answered<QList<SourceSettings>>(list); }
    Async<void> add(const SourceSettings& settings) override
    {
        const bool isTaken = std::any_of(
            list.begin(), list.end(), [&](const auto& one) { return one.name == settings.name; });
        if (isTaken)
            return answered<void>(failure(ErrorCode::Conflict));
        list.append(settings);
        return answered<void>(Done());
    }
    Async<void> change(const SourceSettings& settings) override
    {
        changed.append(settings);
        return answered<void>(Done());
    }
    Async<void> remove(const SourceSettings& settings) override
    {
        list.removeIf([&](const auto& one) { return one.name == settings.name; });
        return answered<void>(Done());
    }
    Async<service::SignedIn> signIn(const QString& server) override
    {
        signInAt = server;
        Q_EMIT signInPageReady(QUrl(QStringLiteral("https://social.test/oauth/authorize")));
        return signedIn.future();
    }
    void cancelSignIn() override { signedIn.give(Error{ErrorCode::Cancelled, {}}); }

    QList<SourceSettings> list;
    QList<SourceSettings> changed;
    QString signInAt;
    Answer<service::SignedIn> signedIn;
};

/// Takes the place of the system's browser.
class Browser final : public QObject {
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "show"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
    Q_INVOKABLE void show(const QUrl& page) { pages.append(page); }

    QList<QUrl> pages;
};

struct Fixture : test::Desktop {
    Fixture()
    {
        section.resize(640, 900);
        section.show();
        section.refresh();
        REQUIRE(QTest::qWaitFor([this] { return combo("source.queue").count() > 0; }, 2000));
    }
    QAbstractButton& button(const QString& name)
    {
        auto* found = section.findChild<QAbstractButton*>(name);
        REQUIRE(found);
        return *found;
    }
    QLineEdit& field(const char* name)
    {
        return *section.findChild<QLineEdit*>(QLatin1String(name));
    }
    QComboBox& combo(const char* name)
    {
        return *section.findChild<QComboBox*>(QLatin1String(name));
    }
    void choose(SourceKind kind)
    {
        QComboBox& kinds = combo("source.kind");
        kinds.setCurrentIndex(kinds.findData(int(kind)));
        Q_EMIT kinds.activated(kinds.currentIndex());
    }

    Browser browser;
    FakeSources sources;
    SourceSection section{sources, directory};
};

} // namespace

TEST_CASE_METHOD(Fixture, "An account is added by signing in with the browser", "[settings]")
{
    button(QStringLiteral("settings.addSource")).click();
    CHECK_FALSE(button(QStringLiteral("source.signIn")).isEnabled());
    QTest::keyClicks(&field("source.address"), QStringLiteral("social.test"));
    button(QStringLiteral("source.signIn")).click();
    CHECK(sources.signInAt == QStringLiteral("social.test"));
    CHECK(browser.pages.size() == 1);
    CHECK_FALSE(button(QStringLiteral("source.save")).isEnabled());
    sources.signedIn.give(
        service::SignedIn{QStringLiteral("@northwind@social.test"), QStringLiteral("token-1")});
    REQUIRE(QTest::qWaitFor([this] { return !field("source.name").text().isEmpty(); }, 2000));
    button(QStringLiteral("source.save")).click();
    REQUIRE(QTest::qWaitFor([this] { return sources.list.size() == 1; }, 2000));
    const SourceSettings& added = sources.list.constFirst();
    CHECK(added.kind == SourceKind::Mastodon);
    CHECK(added.name == QStringLiteral("@northwind@social.test"));
    CHECK(added.address == QStringLiteral("https://social.test"));
    CHECK(added.secret == QStringLiteral("token-1"));
    CHECK(added.every == std::chrono::seconds(15));
    REQUIRE(QTest::qWaitFor(
        [this] {
            return section.findChild<QAbstractButton*>(
                       QStringLiteral("source.change.@northwind@social.test"))
                   != nullptr;
        },
        2000));
    CHECK(button(QStringLiteral("settings.addSource")).isVisible());
}

TEST_CASE_METHOD(Fixture, "Giving up ends the attempt; another server forgets who signed in",
                 "[settings]")
{
    button(QStringLiteral("settings.addSource")).click();
    QTest::keyClicks(&field("source.address"), QStringLiteral("social.test"));
    button(QStringLiteral("source.signIn")).click();
    button(QStringLiteral("source.signIn.cancel")).click();
    CHECK(button(QStringLiteral("source.signIn")).isEnabled());
    sources.signedIn = {};
    button(QStringLiteral("source.signIn")).click();
    sources.signedIn.give(
        service::SignedIn{QStringLiteral("@n@social.test"), QStringLiteral("token-1")});
    REQUIRE(QTest::qWaitFor([this] { return button(QStringLiteral("source.save")).isEnabled(); }));
    QTest::keyClicks(&field("source.address"), QStringLiteral("s"));
    CHECK_FALSE(button(QStringLiteral("source.save")).isEnabled());
}

TEST_CASE_METHOD(Fixture, "Each kind asks for what it needs, and nothing else", "[settings]")
{
    button(QStringLiteral("settings.addSource")).click();
    choose(SourceKind::Feed);
    CHECK(field("source.login").isVisible());
    CHECK_FALSE(button(QStringLiteral("source.signIn")).isVisible());
    CHECK(combo("source.every").currentData().toInt() == 15 * 60);
    QTest::keyClicks(&field("source.address"), QStringLiteral("blog.test/feed"));
    QTest::keyClicks(&field("source.name"), QStringLiteral("Blog"));
    button(QStringLiteral("source.save")).click();
    auto& add = button(QStringLiteral("settings.addSource"));
    REQUIRE(QTest::qWaitFor([&] { return add.isVisible(); }, 2000));
    REQUIRE(sources.list.size() == 1);
    add.click();
    choose(SourceKind::Push);
    CHECK_FALSE(field("source.login").isVisible());
    CHECK_FALSE(combo("source.every").isEnabled());
    QTest::keyClicks(&field("source.address"), QStringLiteral("push://127.0.0.1:8478/in"));
    QTest::keyClicks(&field("source.name"), QStringLiteral("Blog"));
    CHECK_FALSE(button(QStringLiteral("source.save")).isEnabled());
    QTest::keyClicks(&field("source.secret"), QStringLiteral("s3"));
    button(QStringLiteral("source.save")).click();
    auto& verdict = *section.findChild<Verdict*>(QStringLiteral("source.verdict"));
    REQUIRE(QTest::qWaitFor([&] { return verdict.kind() == Verdict::Kind::Bad; }, 2000));
    CHECK(sources.list.size() == 1);
    CHECK(field("source.address").text() == QStringLiteral("push://127.0.0.1:8478/in"));
}

TEST_CASE_METHOD(Fixture, "A folder is asked for its path alone, and the keys stay in the section",
                 "[settings]")
{
    button(QStringLiteral("settings.addSource")).click();
    choose(SourceKind::Folder);
    CHECK_FALSE(field("source.secret").isVisible());
    CHECK_FALSE(field("source.login").isVisible());
    QTest::keyClicks(&field("source.address"), QStringLiteral("/srv/reviews"));
    QTest::keyClicks(&field("source.name"), QStringLiteral("Survey"));
    button(QStringLiteral("source.save")).click();
    auto& add = button(QStringLiteral("settings.addSource"));
    REQUIRE(QTest::qWaitFor([&] { return add.isVisible(); }, 30'000));
    REQUIRE(sources.list.size() == 1);
    CHECK(sources.list.first().address == QStringLiteral("file:///srv/reviews"));
    CHECK(section.focusWidget() == &add);
}

TEST_CASE_METHOD(Fixture, "A source that fails says why, and begins anew on request", "[settings]")
{
    sources.list = {{.kind = SourceKind::Mastodon,
                     .name = QStringLiteral("@northwind"),
                     .address = QStringLiteral("https://social.test")}};
    section.refresh();
    const QString retry = QStringLiteral("source.retry.@northwind");
    REQUIRE(QTest::qWaitFor([&] { return section.findChild<QAbstractButton*>(retry) != nullptr; },
                            2000));
    CHECK_FALSE(button(retry).isVisible());
    Q_EMIT directory.channelStateChanged(
        QStringLiteral("@northwind"),
        {.health = ChannelHealth::Failed, .cause = ErrorCode::AuthFailed});
    REQUIRE(QTest::qWaitFor([&] { return button(retry).isVisible(); }, 2000));
    const auto labels = section.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QStringLiteral("sign in again"));
    }));
    button(retry).click();
    CHECK(sources.changed == sources.list);
}

TEST_CASE_METHOD(Fixture, "Changing keeps the kind, the name and an untyped secret", "[settings]")
{
    sources.list = {{.kind = SourceKind::Bluesky,
                     .name = QStringLiteral("@n.bsky.test"),
                     .address = QStringLiteral("https://bsky.test"),
                     .every = std::chrono::seconds(42)}};
    section.refresh();
    const QString change = QStringLiteral("source.change.@n.bsky.test");
    REQUIRE(QTest::qWaitFor([&] { return section.findChild<QAbstractButton*>(change) != nullptr; },
                            2000));
    button(change).click();
    CHECK_FALSE(combo("source.kind").isEnabled());
    CHECK_FALSE(field("source.name").isEnabled());
    field("source.address").setText(QStringLiteral("https://pds.test"));
    button(QStringLiteral("source.save")).click();
    REQUIRE(QTest::qWaitFor([this] { return sources.changed.size() == 1; }, 2000));
    SourceSettings wanted = sources.list.constFirst();
    wanted.address = QStringLiteral("https://pds.test");
    wanted.queue = centre.queues.constFirst().id;
    CHECK(sources.changed.constFirst() == wanted);
}

TEST_CASE_METHOD(Fixture, "Removing a source asks first", "[settings]")
{
    sources.list = {{.kind = SourceKind::Feed,
                     .name = QStringLiteral("Blog"),
                     .address = QStringLiteral("https://blog.test/feed")}};
    section.refresh();
    const QString remove = QStringLiteral("source.remove.Blog");
    REQUIRE(QTest::qWaitFor([&] { return section.findChild<QAbstractButton*>(remove) != nullptr; },
                            2000));
    button(remove).click();
    CHECK(sources.list.size() == 1);
    button(QStringLiteral("source.confirm.Blog")).click();
    CHECK(QTest::qWaitFor([this] { return sources.list.isEmpty(); }, 2000));
}

#include "test_sourcesection.moc"
