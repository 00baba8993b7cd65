#include "core/base/fakeclock.h"
#include "core/channel/social/following/feedchannel.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedweb.h"

#include <QCoreApplication>
#include <QSet>

using namespace heddle;
using heddle::test::ScriptedWeb;

namespace {

QByteArray item(const QByteArray& number, const QByteArray& words = "words")
{
    return "<item><title>Post " + number + "</title><link>https://forum.test/t/" + number
           + "</link><description>" + words + "</description><pubDate>Fri, 20 Nov 2026 14:0"
           + number + ":00 GMT</pubDate></item>";
}

social::WebAnswer feed(const QByteArray& items)
{
    social::WebAnswer answer{.status = 200};
    answer.body = "<rss version=\"2.0\"><channel><title>Forum</title>" + items + "</channel></rss>";
    answer.headers = {{"etag", "\"v1\""}, {"last-modified", "Fri, 20 Nov 2026 14:30:00 GMT"}};
    return answer;
}

/// A feed channel over played servers; the clock stands at 15:00 of the day of the posts.
struct Rig {
    FakeClock clock{Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))};
    ScriptedWeb web;
    social::HostBudget budget;
    social::FeedAccount account{QStringLiteral("Forum"), QStringLiteral("https://forum.test/rss")};
    std::unique_ptr<social::FeedChannel> channel;
    QList<Inbound> arrived;

    Rig() { open(); }
    void open()
    {
        channel = std::make_unique<social::FeedChannel>(
            account,
            social::FeedTools{web, budget, clock, 1, [](const QString& html) { return html; }, {}});
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) { arrived.append(inbound); });
    }
    /// Lets it start with what the cursors of `taken` posts say.
    void start(qsizetype taken = 0)
    {
        channel->start(taken > 0 ? QList<ChannelCursor>{*arrived.at(taken - 1).cursor}
                                 : QList<ChannelCursor>());
        pass(Duration::zero());
    }
    void pass(Duration span)
    {
        clock.advance(span);
        for (int turn = 0; turn < 10; ++turn)
            QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("New entries of a feed arrive once, the oldest first", "[social]")
{
    Rig rig;
    rig.web.answers = {feed(item("2") + item("1")), feed(item("3") + item("2") + item("1"))};
    rig.start();
    REQUIRE(rig.arrived.size() == 2);
    CHECK(rig.arrived[0].subject == QStringLiteral("Post 1"));
    CHECK(rig.arrived[1].subject == QStringLiteral("Post 2"));
    CHECK(rig.arrived[0].channel == ChannelKind::Social);
    CHECK(rig.arrived[0].direction == Direction::About);
    CHECK(rig.arrived[0].key == QStringLiteral("link:forum.test/t/1"));
    CHECK(rig.arrived[0].post->link == QStringLiteral("https://forum.test/t/1"));
    CHECK(rig.arrived[0].text == QStringLiteral("words"));
    CHECK(rig.channel->state().health == ChannelHealth::Working);
    rig.pass(20min);
    REQUIRE(rig.arrived.size() == 3);
    CHECK(rig.arrived[2].subject == QStringLiteral("Post 3"));
}

TEST_CASE("A feed is asked for changes only, and no change is no news", "[social]")
{
    Rig rig;
    rig.web.answers = {feed(item("1")), social::WebAnswer{.status = 304}};
    rig.start();
    rig.pass(20min);
    REQUIRE(rig.web.requests.size() == 2);
    CHECK(rig.web.sentHeader(0, "If-None-Match").isEmpty());
    CHECK(rig.web.sentHeader(1, "If-None-Match") == "\"v1\"");
    CHECK(rig.web.sentHeader(1, "If-Modified-Since") == "Fri, 20 Nov 2026 14:30:00 GMT");
    CHECK(rig.arrived.size() == 1);
    CHECK(rig.channel->state().health == ChannelHealth::Working);
}

TEST_CASE("A kill between two posts loses none and doubles none", "[social]")
{
    for (const qsizetype stored : {1, 2, 3}) {
        INFO(stored);
        Rig rig;
        rig.web.answers = {feed(item("3") + item("2") + item("1"))};
        rig.start();
        REQUIRE(rig.arrived.size() == 3);
        // The journal has the first ones; then a new process begins from their cursor.
        rig.open();
        rig.web.answers = {feed(item("3") + item("2") + item("1"))};
        rig.start(stored);
        CHECK(rig.arrived.size() == 3 + (3 - stored));
        // Only behind the last may the server answer "nothing new".
        CHECK(rig.web.sentHeader(1, "If-None-Match").isEmpty() == (stored < 3));
    }
}

TEST_CASE("An entry that was edited changes its post", "[social]")
{
    Rig rig;
    rig.web.answers = {feed(item("1")), feed(item("1", "other words"))};
    rig.start();
    rig.pass(20min);
    REQUIRE(rig.arrived.size() == 2);
    CHECK(rig.arrived[1].change == InboundChange::Edited);
    CHECK(rig.arrived[1].key == rig.arrived[0].key);
    CHECK(rig.arrived[1].text == QStringLiteral("other words"));
}

TEST_CASE("What stood in a feed before anybody listened is history, not work", "[social]")
{
    Rig rig;
    rig.clock.advance(std::chrono::hours(48));
    rig.web.answers = {feed(item("1"))};
    rig.start();
    REQUIRE(rig.arrived.size() == 1);
    CHECK(rig.arrived[0].wasSeen);
}

TEST_CASE("Entries without link or id, or sharing them, keep keys of their own", "[social]")
{
    Rig rig;
    const QByteArray same = "<link>https://forum.test/thread</link>";
    rig.web.answers = {feed("<item><guid isPermaLink=\"false\">a</guid>" + same
                            + "</item><item><guid isPermaLink=\"false\">b</guid>" + same
                            + "</item><item><description>one</description></item>"
                              "<item><description>two</description></item>")};
    rig.start();
    REQUIRE(rig.arrived.size() == 4);
    QSet<QString> keys;
    for (const Inbound& inbound : rig.arrived)
        keys.insert(inbound.key);
    CHECK(keys.size() == 4);
    CHECK(keys.contains(QStringLiteral("id:https://forum.test/rss a")));
}

TEST_CASE("A feed that fails is tried again later and later; one that is gone is given up",
          "[social]")
{
    Rig rig;
    SECTION("its server is out of order")
    {
        rig.web.answers = {social::WebAnswer{.status = 500},
                           failure(ErrorCode::Offline, QStringLiteral("x")), feed(item("1"))};
        rig.start();
        CHECK(rig.channel->state().health == ChannelHealth::Waiting);
        REQUIRE(rig.channel->state().nextTry);
        rig.pass(20min);
        CHECK(rig.web.requests.size() == 2);
        rig.pass(20min);
        CHECK(rig.web.requests.size() == 2);
        rig.pass(20min);
        CHECK(rig.web.requests.size() == 3);
        CHECK(rig.channel->state().health == ChannelHealth::Working);
        CHECK(rig.arrived.size() == 1);
    }
    SECTION("410")
    {
        rig.web.answers = {social::WebAnswer{.status = 410}};
        rig.start();
        CHECK(rig.channel->state().health == ChannelHealth::Failed);
        rig.pass(std::chrono::hours(100));
        CHECK(rig.web.requests.size() == 1);
    }
    SECTION("it wants a password")
    {
        rig.web.answers = {social::WebAnswer{.status = 401}};
        rig.start();
        CHECK(rig.channel->state().cause == ErrorCode::AuthFailed);
    }
    SECTION("what comes is no feed")
    {
        rig.web.answers = {social::WebAnswer{.status = 200, .body = "<html></html>"}};
        rig.start();
        CHECK(rig.channel->state().cause == ErrorCode::BadInput);
    }
}

TEST_CASE("A host that asks to stay away is left alone so long", "[social]")
{
    Rig rig;
    social::WebAnswer later{.status = 429};
    later.headers = {{"retry-after", "7200"}};
    rig.web.answers = {later, feed(item("1"))};
    rig.start();
    rig.pass(110min);
    CHECK(rig.web.requests.size() == 1);
    rig.pass(15min);
    CHECK(rig.web.requests.size() == 2);
    CHECK(rig.arrived.size() == 1);
}

TEST_CASE("A stopped feed asks nothing, and takes no answers to its posts", "[social]")
{
    Rig rig;
    rig.web.answers = {feed(item("1"))};
    rig.start();
    rig.channel->stop();
    rig.pass(std::chrono::hours(10));
    CHECK(rig.web.requests.size() == 1);
    const auto delivery = rig.channel->send({});
    REQUIRE(delivery.isFinished());
    CHECK(delivery.result()->outcome == DeliveryOutcome::Refused);
}
