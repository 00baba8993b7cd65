#include "core/base/fakeclock.h"
#include "core/channel/social/bluesky/blueskychannel.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedweb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <optional>

using namespace heddle;
using heddle::test::ScriptedWeb;

namespace {

const QString root = QStringLiteral("at://did:plc:nora/app.bsky.feed.post/3kroot");

QJsonObject ref(const QString& uri)
{
    return {{QStringLiteral("uri"), uri},
            {QStringLiteral("cid"), QString(QStringLiteral("cid-of-") + uri)}};
}

/// A notification as listNotifications has it, with the members that count.
QJsonObject notification(const QString& key, const QString& at, const QString& words,
                         const char* reason = "mention")
{
    const QString uri = QStringLiteral("at://did:plc:nora/app.bsky.feed.post/") + key;
    QJsonObject one = ref(uri);
    one.insert(QStringLiteral("reason"), QLatin1String(reason));
    one.insert(QStringLiteral("indexedAt"), at);
    one.insert(QStringLiteral("author"),
               QJsonObject{{QStringLiteral("did"), QStringLiteral("did:plc:nora")},
                           {QStringLiteral("handle"), QStringLiteral("Nora.test")},
                           {QStringLiteral("displayName"), QStringLiteral("Nora Feld")}});
    one.insert(
        QStringLiteral("record"),
        QJsonObject{{QStringLiteral("$type"), QStringLiteral("app.bsky.feed.post")},
                    {QStringLiteral("text"), words},
                    {QStringLiteral("createdAt"), at},
                    {QStringLiteral("reply"), QJsonObject{{QStringLiteral("root"), ref(root)},
                                                          {QStringLiteral("parent"), ref(root)}}}});
    return one;
}

social::WebAnswer answer(const QJsonObject& object, int status = 200)
{
    return {.status = status, .body = QJsonDocument(object).toJson()};
}

social::WebAnswer session(const QString& number = QStringLiteral("1"))
{
    return answer({{QStringLiteral("did"), QStringLiteral("did:plc:us")},
                   {QStringLiteral("handle"), QStringLiteral("northwind.test")},
                   {QStringLiteral("accessJwt"), QString(QStringLiteral("access") + number)},
                   {QStringLiteral("refreshJwt"), QString(QStringLiteral("refresh") + number)}});
}

social::WebAnswer list(const QJsonArray& notifications, const QString& next = {})
{
    return answer(
        {{QStringLiteral("notifications"), notifications}, {QStringLiteral("cursor"), next}});
}

const QString first = QStringLiteral("2026-11-20T14:01:00.000Z");
const QString second = QStringLiteral("2026-11-20T14:02:00.000Z");
const QString third = QStringLiteral("2026-11-20T14:03:00.000Z");

/// An account over a played server; the clock stands at 15:00 of the day of the posts.
struct Rig {
    FakeClock clock{Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))};
    ScriptedWeb web;
    social::HostBudget budget;
    std::unique_ptr<social::BlueskyChannel> channel;
    QList<Inbound> arrived;

    Rig() { open(); }
    void open()
    {
        channel = std::make_unique<social::BlueskyChannel>(
            social::BlueskyAccount{QStringLiteral("@northwind.test"),
                                   QStringLiteral("https://pds.test")},
            social::BlueskyTools{web, budget, clock,
                                 [] { return answered<QString>(QStringLiteral("app-password")); }});
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) { arrived.append(inbound); });
    }
    void start(const QList<ChannelCursor>& cursors = {})
    {
        channel->start(cursors);
        pass(Duration::zero());
    }
    void pass(Duration span)
    {
        clock.advance(span);
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }
    QString pathOf(qsizetype request) const { return web.requests.at(request).url.path(); }
    QJsonObject bodyOf(qsizetype request) const
    {
        return QJsonDocument::fromJson(web.requests.at(request).body).object();
    }
    Delivery send(const Outbound& outbound)
    {
        std::optional<Result<Delivery>> done;
        whenDone<Delivery>(channel->send(outbound), channel.get(),
                           [&](const Result<Delivery>& delivery) { done = delivery; });
        pass(Duration::zero());
        REQUIRE(done);
        REQUIRE(*done);
        return **done;
    }
};

Outbound reply(const QString& text)
{
    Outbound outbound;
    outbound.messageId = QStringLiteral("m1@northwind.test");
    outbound.inReplyTo = social::blueskyKey(root);
    outbound.text = text;
    outbound.written = Timestamp{1'763'650'800'000'000};
    return outbound;
}

} // namespace

TEST_CASE("Bluesky mentions and answers arrive once, the oldest first, in their thread", "[social]")
{
    Rig rig;
    rig.web.answers = {session(),
                       list({notification(QStringLiteral("b"), second, QStringLiteral("Two")),
                             notification(QStringLiteral("l"), second, {}, "like"),
                             notification(QStringLiteral("a"), first, QStringLiteral("One"))})};
    rig.start();
    CHECK(rig.bodyOf(0).value(QLatin1String("identifier")).toString()
          == QStringLiteral("northwind.test"));
    CHECK(rig.web.sentHeader(1, "Authorization") == "Bearer access1");
    REQUIRE(rig.arrived.size() == 2);
    const Inbound& one = rig.arrived.first();
    CHECK(one.text == QStringLiteral("One"));
    CHECK(one.senderAddress == QStringLiteral("nora.test"));
    CHECK(one.senderName == QStringLiteral("Nora Feld"));
    CHECK(one.key == QStringLiteral("bluesky:at://did:plc:nora/app.bsky.feed.post/a"));
    CHECK(one.conversation == social::blueskyKey(root));
    CHECK(one.post->link == QStringLiteral("https://bsky.app/profile/nora.test/post/a"));
    CHECK(one.post->network == QStringLiteral("bluesky"));
    CHECK(rig.channel->state().health == ChannelHealth::Working);
    // At the next step only what is new comes, and after a crash what no cursor names.
    const auto again = list({notification(QStringLiteral("c"), third, QStringLiteral("Three")),
                             notification(QStringLiteral("b"), second, QStringLiteral("Two")),
                             notification(QStringLiteral("a"), first, QStringLiteral("One"))});
    rig.web.answers = {again};
    rig.pass(15s);
    REQUIRE(rig.arrived.size() == 3);
    CHECK(rig.arrived.last().text == QStringLiteral("Three"));
    const ChannelCursor cursor = *rig.arrived.at(0).cursor;
    rig.open();
    rig.arrived.clear();
    rig.web.answers = {session(), again};
    rig.start({cursor});
    REQUIRE(rig.arrived.size() == 2);
    CHECK(rig.arrived.first().text == QStringLiteral("Two"));
}

TEST_CASE("Bluesky pages are followed back to what is known", "[social]")
{
    Rig rig;
    rig.web.answers = {session(),
                       list({notification(QStringLiteral("a"), first, QStringLiteral("One"))})};
    rig.start();
    rig.web.answers = {list({notification(QStringLiteral("c"), third, QStringLiteral("Three"))},
                            QStringLiteral("page 2")),
                       list({notification(QStringLiteral("b"), second, QStringLiteral("Two")),
                             notification(QStringLiteral("z"),
                                          QStringLiteral("2026-11-20T13:00:00Z"), {}, "like")},
                            QStringLiteral("page 3"))};
    rig.pass(15s);
    REQUIRE(rig.arrived.size() == 3);
    CHECK(rig.arrived.at(1).text == QStringLiteral("Two"));
    CHECK(QUrlQuery(rig.web.requests.last().url)
              .queryItemValue(QStringLiteral("cursor"), QUrl::FullyDecoded)
          == QStringLiteral("page 2"));
}

TEST_CASE("A Bluesky session that ran out is renewed; a refused password waits for a person",
          "[social]")
{
    Rig rig;
    const auto expired = answer({{QStringLiteral("error"), QStringLiteral("ExpiredToken")}}, 400);
    rig.web.answers = {session(), list({})};
    rig.start();
    rig.web.answers = {expired, session(QStringLiteral("2")),
                       list({notification(QStringLiteral("a"), first, QStringLiteral("One"))})};
    rig.pass(15s);
    CHECK(rig.pathOf(3).endsWith(QStringLiteral("refreshSession")));
    CHECK(rig.web.sentHeader(3, "Authorization") == "Bearer refresh1");
    CHECK(rig.web.sentHeader(4, "Authorization") == "Bearer access2");
    CHECK(rig.arrived.size() == 1);
    // Revoked: neither token is taken, and the password neither.
    rig.web.answers = {expired, answer({}, 401), answer({}, 401)};
    rig.pass(15s);
    rig.pass(Duration::zero());
    CHECK(rig.channel->state().health == ChannelHealth::Failed);
    CHECK(rig.channel->state().cause == ErrorCode::AuthFailed);
    const auto asked = rig.web.requests.size();
    rig.pass(1h);
    CHECK(rig.web.requests.size() == asked);
}

TEST_CASE("A server that rests or sends nonsense is asked again later", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), answer({}, 500), answer({{QStringLiteral("x"), 1}}),
                       Result<social::WebAnswer>(Error{ErrorCode::Offline, {}}),
                       list({notification(QStringLiteral("a"), first, QStringLiteral("One"))})};
    rig.start();
    CHECK(rig.channel->state().health == ChannelHealth::Waiting);
    rig.pass(10min);
    rig.pass(10min);
    rig.pass(10min);
    CHECK(rig.arrived.size() == 1);
    CHECK(rig.channel->state().health == ChannelHealth::Working);
}

TEST_CASE("An answer on Bluesky names its thread and marks links and people by bytes", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), list({})};
    rig.start();
    QJsonObject parent = notification(QStringLiteral("p"), first, QStringLiteral("Where is it?"));
    rig.web.answers = {answer({{QStringLiteral("posts"), QJsonArray{parent}}}),
                       answer({{QStringLiteral("uri"), QStringLiteral("at://x")}})};
    const QString text = QStringLiteral("Grüße @nora.test 🙂 see https://shop.test/a.");
    CHECK(rig.send(reply(text)).outcome == DeliveryOutcome::Accepted);
    CHECK(rig.pathOf(3).endsWith(QStringLiteral("putRecord")));
    const QJsonObject body = rig.bodyOf(3);
    CHECK(body.value(QLatin1String("rkey")).toString()
          == social::recordKeyOf(QStringLiteral("m1@northwind.test")));
    const QJsonObject record = body.value(QLatin1String("record")).toObject();
    const QJsonObject thread = record.value(QLatin1String("reply")).toObject();
    CHECK(thread.value(QLatin1String("root")).toObject() == ref(root));
    CHECK(thread.value(QLatin1String("parent")).toObject()
          == ref(QStringLiteral("at://did:plc:nora/app.bsky.feed.post/p")));
    const QJsonArray facets = record.value(QLatin1String("facets")).toArray();
    REQUIRE(facets.size() == 2);
    const auto marked = [&](qsizetype i) {
        const QJsonObject index = facets.at(i).toObject().value(QLatin1String("index")).toObject();
        const int start = index.value(QLatin1String("byteStart")).toInt();
        return text.toUtf8().mid(start, index.value(QLatin1String("byteEnd")).toInt() - start);
    };
    CHECK(marked(0) == "https://shop.test/a");
    CHECK(marked(1) == "@nora.test");
}

TEST_CASE("What Bluesky would refuse is not sent, and a doubt is cleared by looking", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), list({})};
    rig.start();
    const auto asked = rig.web.requests.size();
    // A family of four is one letter.
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    CHECK(social::lettersOf(family.repeated(300)) == 300);
    CHECK(rig.send(reply(QString(301, u'x'))).outcome == DeliveryOutcome::Refused);
    Outbound direct = reply(QStringLiteral("secret"));
    direct.visibility = Visibility::Direct;
    CHECK(rig.send(direct).outcome == DeliveryOutcome::Refused);
    CHECK(rig.web.requests.size() == asked);
    rig.web.answers = {answer({{QStringLiteral("posts"), QJsonArray{}}})};
    CHECK(rig.send(reply(QStringLiteral("gone"))).outcome == DeliveryOutcome::Refused);
    const auto isSent = [&]() -> Result<bool> {
        std::optional<Result<bool>> found;
        whenDone<bool>(rig.channel->findSent(QStringLiteral("m1@northwind.test")),
                       rig.channel.get(), [&](const Result<bool>& result) { found = result; });
        rig.pass(Duration::zero());
        REQUIRE(found);
        return *found;
    };
    rig.web.answers = {answer({}),
                       answer({{QStringLiteral("error"), QStringLiteral("RecordNotFound")}}, 400),
                       answer({}, 502)};
    CHECK(isSent().value() == true);
    CHECK(isSent().value() == false);
    CHECK_FALSE(isSent().has_value());
    CHECK(social::recordKeyOf(QStringLiteral("a")).size() == 13);
    CHECK(social::recordKeyOf(QStringLiteral("a")) != social::recordKeyOf(QStringLiteral("b")));
}

TEST_CASE("Broken answers of an AT Protocol server are errors or left out", "[social]")
{
    const QByteArray good =
        list({notification(QStringLiteral("a"), first, QStringLiteral("One"))}).body;
    CHECK(social::readBlueskyMentions(good)->mentions.size() == 1);
    for (qsizetype cut = 0; cut < good.size(); ++cut) {
        const auto read = social::readBlueskyMentions(good.left(cut));
        CHECK((!read || read->mentions.size() <= 1));
        QByteArray flipped = good;
        flipped[cut] = static_cast<char>(flipped[cut] ^ 1);
        const auto bent = social::readBlueskyMentions(flipped);
        CHECK((!bent || bent->mentions.size() <= 1));
    }
    CHECK_FALSE(social::readSession("{}"));
    CHECK_FALSE(social::readPost("{\"posts\": [{}]}"));
    CHECK(social::readErrorName("no json").isEmpty());
}

TEST_CASE("An answer is deleted by the name of its record, and never changed", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), list({})};
    rig.start();
    Outbound sent;
    sent.messageId = QStringLiteral("m1@heddle");
    const auto before = rig.web.requests.size();
    rig.web.answers = {answer({})};
    const auto withdrawn = rig.channel->withdraw({sent, {}});
    rig.pass(Duration::zero());
    REQUIRE(withdrawn.isFinished());
    CHECK(withdrawn.result());
    CHECK(rig.pathOf(before) == QStringLiteral("/xrpc/com.atproto.repo.deleteRecord"));
    CHECK(rig.bodyOf(before).value(QStringLiteral("rkey")).toString()
          == social::recordKeyOf(sent.messageId));
    CHECK(rig.bodyOf(before).value(QStringLiteral("repo")).toString()
          == QStringLiteral("did:plc:us"));
    const auto edited = rig.channel->edit({sent, {}}, QStringLiteral("New"));
    REQUIRE(edited.isFinished());
    CHECK(edited.result().error().code == ErrorCode::Unsupported);
}

TEST_CASE("A like and a repost name the very post, and are there once", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), list({})};
    rig.start();
    const QString uri = QStringLiteral("at://did:plc:nora/app.bsky.feed.post/3k1");
    QJsonObject post = notification(QStringLiteral("3k1"), first, QStringLiteral("Hi"));
    const auto before = rig.web.requests.size();
    rig.web.answers = {answer({{QStringLiteral("posts"), QJsonArray{post}}}), answer({}),
                       answer({{QStringLiteral("posts"), QJsonArray{post}}}), answer({}),
                       answer({{QStringLiteral("posts"), QJsonArray{post}}}), answer({})};
    const auto key = social::blueskyKey(uri);
    for (int time = 0; time < 2; ++time) {
        const auto asked = rig.channel->favour(key);
        rig.pass(Duration::zero());
        REQUIRE(asked.isFinished());
        CHECK(asked.result());
    }
    const auto reposted = rig.channel->boost(key);
    rig.pass(Duration::zero());
    REQUIRE(reposted.isFinished());
    CHECK(reposted.result());
    QList<QJsonObject> records;
    for (qsizetype i = before; i < rig.web.requests.size(); ++i) {
        if (rig.pathOf(i) == QStringLiteral("/xrpc/com.atproto.repo.putRecord"))
            records.append(rig.bodyOf(i));
    }
    REQUIRE(records.size() == 3);
    CHECK(records[0].value(QStringLiteral("rkey")) == records[1].value(QStringLiteral("rkey")));
    CHECK(records[0].value(QStringLiteral("collection")).toString()
          == QStringLiteral("app.bsky.feed.like"));
    CHECK(records[2].value(QStringLiteral("collection")).toString()
          == QStringLiteral("app.bsky.feed.repost"));
    const QJsonObject subject = records[0]
                                    .value(QStringLiteral("record"))
                                    .toObject()
                                    .value(QStringLiteral("subject"))
                                    .toObject();
    CHECK(subject.value(QStringLiteral("uri")).toString() == uri);
    CHECK_FALSE(subject.value(QStringLiteral("cid")).toString().isEmpty());
}

TEST_CASE("What cannot be sent along is refused, not left out", "[social]")
{
    Rig rig;
    rig.web.answers = {session(), list({})};
    rig.start();
    Outbound sent;
    sent.messageId = QStringLiteral("m1@heddle");
    sent.text = QStringLiteral("See the picture");
    sent.files = {{.name = QStringLiteral("a.png")}};
    const auto before = rig.web.requests.size();
    CHECK(rig.send(sent).outcome == DeliveryOutcome::Refused);
    CHECK(rig.web.requests.size() == before);
}
