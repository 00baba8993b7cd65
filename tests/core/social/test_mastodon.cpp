#include "core/base/fakeclock.h"
#include "core/channel/social/mastodon/mastodonchannel.h"
#include "tests/support/catch.h"
#include "tests/support/scriptedweb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace heddle;
using heddle::test::ScriptedWeb;

namespace {

QJsonObject status(const QString& id, const QString& html, const QString& inReplyTo = {})
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("url"), QString(QStringLiteral("https://social.test/@nora/") + id)},
            {QStringLiteral("content"), html},
            {QStringLiteral("created_at"), QStringLiteral("2026-11-20T14:02:00.000Z")},
            {QStringLiteral("visibility"), QStringLiteral("public")},
            {QStringLiteral("in_reply_to_id"), inReplyTo.isEmpty() ? QJsonValue() : inReplyTo},
            {QStringLiteral("reblogs_count"), 2},
            {QStringLiteral("account"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("7")},
                         {QStringLiteral("acct"), QStringLiteral("Nora@far.test")},
                         {QStringLiteral("display_name"), QStringLiteral("Nora Feld")},
                         {QStringLiteral("followers_count"), 340}}}};
}

QJsonObject mention(const QString& id, const QJsonObject& status)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("mention")},
            {QStringLiteral("status"), status}};
}

social::WebAnswer answer(const QJsonArray& list)
{
    return {.status = 200, .body = QJsonDocument(list).toJson()};
}

social::WebAnswer answer(const QJsonObject& object)
{
    return {.status = 200, .body = QJsonDocument(object).toJson()};
}

const QString html = QStringLiteral("<p>@northwind where is my parcel?</p>");

QString readPlainly(const QString& words)
{
    QString plain = words;
    return plain.remove(QStringLiteral("<p>"))
        .remove(QStringLiteral("</p>"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

/// An account over a played server, signed in; the clock stands at 15:00 of the day of the posts.
struct Rig {
    FakeClock clock{Timestamp::fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(15, 0), Qt::UTC))};
    ScriptedWeb web;
    social::HostBudget budget;
    std::unique_ptr<social::MastodonChannel> channel;
    QList<Inbound> arrived;

    Rig() { open(); }
    void open()
    {
        channel = std::make_unique<social::MastodonChannel>(
            social::MastodonAccount{QStringLiteral("@northwind"),
                                    QStringLiteral("https://social.test")},
            social::MastodonTools{web, budget, clock, readPlainly,
                                  [] { return answered<QString>(QStringLiteral("token-1")); }});
        QObject::connect(channel.get(), &channel::Channel::arrived, channel.get(),
                         [this](const Inbound& inbound) { arrived.append(inbound); });
    }
    void start(const QList<ChannelCursor>& cursors = {})
    {
        web.answers.push_front(
            answer(QJsonObject{{QStringLiteral("id"), QStringLiteral("1")},
                               {QStringLiteral("acct"), QStringLiteral("northwind")}}));
        channel->start(cursors);
        pass(Duration::zero());
    }
    void pass(Duration span)
    {
        clock.advance(span);
        for (int turn = 0; turn < 60; ++turn)
            QCoreApplication::processEvents();
    }
};

Outbound reply()
{
    Outbound outbound;
    outbound.channel = ChannelKind::Social;
    outbound.messageId = QStringLiteral("m1@heddle");
    outbound.inReplyTo = QStringLiteral("mastodon:social.test/100");
    outbound.to = {{QStringLiteral("Nora Feld"), QStringLiteral("nora@far.test")}};
    outbound.text = QStringLiteral("It comes today & in one piece.");
    return outbound;
}

} // namespace

TEST_CASE("A mention arrives as a post with what the network knows of it", "[social]")
{
    Rig rig;
    rig.web.answers = {
        answer(QJsonArray{mention(QStringLiteral("9"), status(QStringLiteral("100"), html))})};
    rig.start();
    REQUIRE(rig.arrived.size() == 1);
    const Inbound& post = rig.arrived.first();
    CHECK(post.key == QStringLiteral("mastodon:social.test/100"));
    CHECK(post.direction == Direction::Inbound);
    CHECK(post.senderAddress == QStringLiteral("nora@far.test"));
    CHECK(post.senderName == QStringLiteral("Nora Feld"));
    CHECK(post.text == QStringLiteral("@northwind where is my parcel?"));
    CHECK(post.conversation == post.key);
    REQUIRE(post.post);
    CHECK(post.post->audience == 340);
    CHECK(post.post->reshares == 2);
    CHECK(post.post->visibility == Visibility::Public);
    CHECK(rig.channel->state().health == ChannelHealth::Working);
    CHECK(rig.web.sentHeader(1, "Authorization") == "Bearer token-1");
}

TEST_CASE("A reply belongs to the conversation that its thread began", "[social]")
{
    Rig rig;
    const QJsonObject context{
        {QStringLiteral("ancestors"),
         QJsonArray{status(QStringLiteral("50"), html), status(QStringLiteral("60"), html)}}};
    rig.web.answers = {
        answer(QJsonArray{mention(QStringLiteral("9"),
                                  status(QStringLiteral("100"), html, QStringLiteral("60")))}),
        answer(context)};
    rig.start();
    REQUIRE(rig.arrived.size() == 1);
    CHECK(rig.arrived[0].conversation == QStringLiteral("mastodon:social.test/50"));
    CHECK(rig.arrived[0].post->inReplyTo == QStringLiteral("mastodon:social.test/60"));
    CHECK(rig.web.requests.last().url.path() == QStringLiteral("/api/v1/statuses/100/context"));
}

TEST_CASE("Mentions come once and in order, over a kill and over many pages", "[social]")
{
    constexpr int many = 500;
    constexpr int aPage = 40;
    Rig rig;
    rig.web.answers = {
        answer(QJsonArray{mention(QStringLiteral("1000"), status(QStringLiteral("1"), html))})};
    rig.start();
    REQUIRE(rig.arrived.size() == 1);
    const ChannelCursor cursor = *rig.arrived.first().cursor;
    rig.arrived.clear();
    rig.open();
    for (int last = many; last >= 0; last -= aPage) {
        QJsonArray page;
        for (int i = last; i > last - aPage && i >= 0; --i)
            page.append(mention(QString::number(1000 + i), status(QString::number(1 + i), html)));
        social::WebAnswer said = answer(page);
        said.headers = {{"link", "<https://social.test/api/v1/notifications?max_id="
                                     + QByteArray::number(1000 + last - aPage)
                                     + ">; rel=\"next\""}};
        rig.web.answers.push_back(said);
    }
    rig.start({cursor});
    for (int i = 0; i < 100; ++i)
        rig.pass(1s);
    REQUIRE(rig.arrived.size() == many);
    for (int i = 0; i < many; ++i)
        CHECK(rig.arrived.at(i).key == QStringLiteral("mastodon:social.test/%1").arg(i + 2));
}

TEST_CASE("A mention that was edited or withdrawn meanwhile changes its post", "[social]")
{
    Rig rig;
    const auto one = mention(QStringLiteral("1"), status(QStringLiteral("101"), html));
    const auto two = mention(QStringLiteral("2"), status(QStringLiteral("102"), html));
    const auto three = mention(QStringLiteral("3"), status(QStringLiteral("103"), html));
    QJsonObject changed = status(QStringLiteral("103"), QStringLiteral("<p>It came!</p>"));
    changed.insert(QStringLiteral("edited_at"), QStringLiteral("2026-11-20T14:30:00Z"));
    rig.web.answers = {answer(QJsonArray{three, two, one}),
                       answer(QJsonArray{mention(QStringLiteral("3"), changed), one})};
    rig.start();
    REQUIRE(rig.arrived.size() == 3);
    rig.pass(20s);
    REQUIRE(rig.arrived.size() == 5);
    CHECK(rig.arrived[3].change == InboundChange::Withdrawn);
    CHECK(rig.arrived[3].key == QStringLiteral("mastodon:social.test/102"));
    CHECK(rig.arrived[4].change == InboundChange::Edited);
    CHECK(rig.arrived[4].text == QStringLiteral("It came!"));
    CHECK(rig.arrived[4].at.toDateTime().time() == QTime(14, 30));
}

TEST_CASE("A revoked token stops the account and says so; a server out of order is tried again",
          "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{})};
    SECTION("revoked")
    {
        rig.web.answers.push_back(social::WebAnswer{.status = 401});
        rig.start();
        rig.pass(20s);
        CHECK(rig.channel->state().health == ChannelHealth::Failed);
        CHECK(rig.channel->state().cause == ErrorCode::AuthFailed);
        const auto asked = rig.web.requests.size();
        rig.pass(std::chrono::hours(5));
        CHECK(rig.web.requests.size() == asked);
    }
    SECTION("out of order")
    {
        rig.web.answers.push_back(social::WebAnswer{.status = 502});
        rig.web.answers.push_back(
            answer(QJsonArray{mention(QStringLiteral("9"), status(QStringLiteral("100"), html))}));
        rig.start();
        rig.pass(16s);
        CHECK(rig.channel->state().health == ChannelHealth::Waiting);
        rig.pass(16s);
        CHECK(rig.channel->state().health == ChannelHealth::Working);
        CHECK(rig.arrived.size() == 1);
    }
    SECTION("too many requests")
    {
        social::WebAnswer later{.status = 429};
        later.headers = {{"x-ratelimit-remaining", "0"},
                         {"x-ratelimit-reset", "2026-11-20T15:30:00Z"}};
        rig.web.answers.push_back(later);
        rig.start();
        rig.pass(16s);
        const auto asked = rig.web.requests.size();
        rig.pass(25min);
        CHECK(rig.web.requests.size() == asked);
        rig.pass(10min);
        CHECK(rig.web.requests.size() == asked + 1);
    }
}

TEST_CASE("An answer goes out as a post that names whom it answers", "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{}), answer(status(QStringLiteral("200"), html))};
    rig.start();
    const auto sent = rig.channel->send(reply());
    rig.pass(Duration::zero());
    REQUIRE(sent.isFinished());
    CHECK(sent.result()->outcome == DeliveryOutcome::Accepted);
    const social::WebRequest& request = rig.web.requests.last();
    CHECK(request.verb == "POST");
    CHECK(rig.web.sentHeader(rig.web.requests.size() - 1, "Idempotency-Key") == "m1@heddle");
    const QUrlQuery form(QString::fromUtf8(request.body));
    CHECK(form.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded)
          == QStringLiteral("@nora@far.test It comes today & in one piece."));
    CHECK(form.queryItemValue(QStringLiteral("in_reply_to_id")) == QStringLiteral("100"));
    CHECK(form.queryItemValue(QStringLiteral("visibility")) == QStringLiteral("public"));
}

TEST_CASE("After a line that dropped, the account's own posts tell whether the answer left",
          "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{}), failure(ErrorCode::Timeout, QStringLiteral("late"))};
    rig.start();
    const auto sent = rig.channel->send(reply());
    rig.pass(Duration::zero());
    REQUIRE(sent.isFinished());
    CHECK(sent.result()->outcome == DeliveryOutcome::Unsure);
    const auto ours = status(QStringLiteral("200"),
                             QStringLiteral("<p>@nora It comes today &amp; in one piece.</p>"),
                             QStringLiteral("100"));
    SECTION("it did")
    {
        rig.web.answers = {answer(QJsonArray{status(QStringLiteral("199"), html), ours})};
        const auto found = rig.channel->findSent(reply().messageId);
        rig.pass(Duration::zero());
        CHECK(found.result().value());
    }
    SECTION("it did not")
    {
        rig.web.answers = {answer(QJsonArray{status(QStringLiteral("199"), html)})};
        const auto found = rig.channel->findSent(reply().messageId);
        rig.pass(Duration::zero());
        CHECK_FALSE(found.result().value());
    }
    SECTION("nobody can tell of what another process sent")
    {
        CHECK(rig.channel->findSent(QStringLiteral("other")).result().error().code
              == ErrorCode::Unsupported);
    }
}

TEST_CASE("What is no answer of the API is an error, never a crash", "[social]")
{
    const QByteArray whole =
        QJsonDocument(QJsonArray{mention(QStringLiteral("9"), status(QStringLiteral("100"), html))})
            .toJson();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = social::readMentions(whole.left(length));
        if (read)
            CHECK(read->size() <= 1);
    }
    CHECK_FALSE(social::readMentions("{}"));
    CHECK_FALSE(social::readPerson("[]"));
    CHECK(
        social::readMentions("[1, {}, {\"type\":\"mention\"}, {\"type\":\"follow\",\"id\":\"2\"}]")
            ->isEmpty());
    CHECK(social::nextPage(
              "<https://a.test/?max_id=3>; rel=\"next\", <https://a.test/?min_id=9>; rel=\"prev\"")
          == QUrl(QStringLiteral("https://a.test/?max_id=3")));
    CHECK(social::nextPage("<https://a.test/>; rel=\"prev\"").isEmpty());
    CHECK(social::isEarlierId(QStringLiteral("99"), QStringLiteral("100")));
}

TEST_CASE("An answer is changed and deleted by the name that the server gave it", "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{})};
    rig.start();
    QJsonObject made = status(QStringLiteral("500"), html);
    made.insert(QStringLiteral("media_attachments"),
                QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("m7")}}});
    Outbound sent = reply();
    sent.subject = QStringLiteral("parcels");
    const channel::OwnPost ours{sent, QJsonDocument(made).toJson()};
    const auto before = rig.web.requests.size();
    rig.web.answers = {answer(made)};
    const auto edited = rig.channel->edit(ours, QStringLiteral("Tomorrow & whole."));
    rig.pass(Duration::zero());
    REQUIRE(edited.isFinished());
    CHECK(edited.result());
    const social::WebRequest put = rig.web.requests.at(before);
    CHECK(put.verb == "PUT");
    CHECK(put.url.path() == QStringLiteral("/api/v1/statuses/500"));
    CHECK(put.body.contains("Tomorrow%20%26%20whole."));
    CHECK(put.body.contains("spoiler_text=parcels"));
    CHECK(put.body.contains("media_ids%5B%5D=m7"));

    // Gone already is as good as deleted; a server that only says that it cannot delete is asked
    // for the post; a refusal is told with the server's words.
    struct Turn {
        QList<int> codes;
        std::optional<ErrorCode> said;
    };
    for (const Turn& turn :
         {Turn{{200}, {}}, Turn{{404, 404}, {}}, Turn{{404, 200}, ErrorCode::Unsupported},
          Turn{{404, 503}, ErrorCode::Offline}, Turn{{503}, ErrorCode::Offline},
          Turn{{403}, ErrorCode::Refused}}) {
        rig.web.answers.clear();
        for (const int code : turn.codes)
            rig.web.answers.push_back(social::WebAnswer{.status = code});
        const auto asked = rig.web.requests.size();
        const auto withdrawn = rig.channel->withdraw(ours);
        rig.pass(Duration::zero());
        REQUIRE(withdrawn.isFinished());
        CHECK(bool(withdrawn.result()) == !turn.said);
        if (turn.said)
            CHECK(withdrawn.result().error().code == *turn.said);
        CHECK(rig.web.requests.at(asked).verb == "DELETE");
        CHECK(rig.web.requests.size() == asked + turn.codes.size());
    }
    const auto unknown = rig.channel->withdraw({sent, "not what a server says"});
    REQUIRE(unknown.isFinished());
    CHECK(unknown.result().error().code == ErrorCode::NotFound);
}

TEST_CASE("Somebody's post is favourited and boosted", "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{})};
    rig.start();
    const auto before = rig.web.requests.size();
    rig.web.answers = {answer(QJsonObject()), answer(QJsonObject())};
    const auto liked = rig.channel->favour(QStringLiteral("mastodon:social.test/100"));
    const auto passedOn = rig.channel->boost(QStringLiteral("mastodon:social.test/100"));
    rig.pass(Duration::zero());
    REQUIRE(liked.isFinished());
    REQUIRE(passedOn.isFinished());
    CHECK(liked.result());
    CHECK(passedOn.result());
    CHECK(rig.web.requests.at(before).url.path()
          == QStringLiteral("/api/v1/statuses/100/favourite"));
    CHECK(rig.web.requests.at(before + 1).url.path()
          == QStringLiteral("/api/v1/statuses/100/reblog"));
    const auto elsewhere = rig.channel->favour(QStringLiteral("mastodon:other.test/100"));
    REQUIRE(elsewhere.isFinished());
    CHECK(elsewhere.result().error().code == ErrorCode::NotFound);
}

TEST_CASE("More files than a post can have are refused, not left out", "[social]")
{
    Rig rig;
    rig.web.answers = {answer(QJsonArray{})};
    rig.start();
    Outbound sent = reply();
    sent.files = QList<OutboundFile>(5);
    const auto before = rig.web.requests.size();
    const auto delivery = rig.channel->send(sent);
    rig.pass(Duration::zero());
    REQUIRE(delivery.isFinished());
    CHECK(delivery.result()->outcome == DeliveryOutcome::Refused);
    CHECK(rig.web.requests.size() == before);
}

TEST_CASE("How long a post may be is what its server says, in either version", "[social]")
{
    const auto instance = [](int letters) {
        return answer(
            QJsonObject{{QStringLiteral("configuration"),
                         QJsonObject{{QStringLiteral("statuses"),
                                      QJsonObject{{QStringLiteral("max_characters"), letters}}}}}});
    };
    Rig rig;
    rig.web.answers = {answer(QJsonArray{})};
    rig.start();
    const auto ask = [&rig](std::deque<Result<social::WebAnswer>> answers) {
        rig.web.answers = std::move(answers);
        const auto asked = rig.channel->longestPost();
        rig.pass(Duration::zero());
        REQUIRE(asked.isFinished());
        return asked.result();
    };
    CHECK(ask({instance(5'000)}) == 5'000);
    CHECK(rig.web.requests.last().url.path() == QStringLiteral("/api/v2/instance"));
    CHECK(ask({social::WebAnswer{.status = 404}, instance(100'000)}) == 100'000);
    CHECK(rig.web.requests.last().url.path() == QStringLiteral("/api/v1/instance"));
    CHECK(ask({instance(0), social::WebAnswer{.status = 404}}).error().code
          == ErrorCode::Unsupported);
    CHECK(ask({instance(-3), answer(QJsonArray{})}).error().code == ErrorCode::Unsupported);
    CHECK(ask({failure(ErrorCode::Offline)}).error().code == ErrorCode::Unsupported);
}
