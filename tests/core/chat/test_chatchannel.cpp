#include "core/base/fakeclock.h"
#include "core/channel/chat/chatchannel.h"
#include "core/channel/chat/secrets.h"

#include "tests/core/chat/chatfixture.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using namespace heddle::chat;
using heddle::test::ScriptedGateway;
using Fixture = heddle::chat::test::ChatFixture;

TEST_CASE("A line is accepted when the journal has it, and not before", "[chat]")
{
    Fixture f;
    const SocketId ana = f.visitor();
    f.say(ana, "m1", "Good morning");
    REQUIRE(f.arrived.size() == 2);
    const Inbound line = f.arrived.first();
    CHECK(line.channel == ChannelKind::Chat);
    CHECK(line.text == QStringLiteral("Good morning"));
    CHECK(line.senderName == QStringLiteral("Ana"));
    CHECK(line.senderKind == IdentityKind::ChatVisitor);
    CHECK(line.senderAddress == visitorAddress(f.secret));
    CHECK(line.cursor.has_value());
    CHECK_FALSE(line.cursor->value.contains(f.token));
    CHECK(f.arrived.last().direction == Direction::Internal);
    CHECK(f.arrived.last().subject == QStringLiteral("chat.began"));
    CHECK(f.gateway->frames(ana).isEmpty());

    f.channel->acknowledge(line.key);
    const QJsonObject accepted = f.only(ana, "accepted");
    CHECK(accepted.value(QLatin1String("id")) == QStringLiteral("m1"));
    CHECK(accepted.value(QLatin1String("seq")) == 1);

    SECTION("sent again it is one line")
    {
        f.arrived.clear();
        f.say(ana, "m1", "Good morning");
        CHECK(f.arrived.isEmpty());
        CHECK(f.only(ana, "accepted").value(QLatin1String("seq")) == 1);
    }
    SECTION("sent again before it was stored it is one line too")
    {
        f.arrived.clear();
        f.say(ana, "m2", "and");
        f.say(ana, "m2", "and");
        CHECK(f.arrived.size() == 1);
        f.acknowledgeAll();
        CHECK(f.types(ana) == QStringList{QStringLiteral("accepted")});
    }
}

TEST_CASE("Both tabs of a visitor show the same conversation", "[chat]")
{
    Fixture f;
    const SocketId first = f.visitor();
    f.say(first, "m1", "one");
    f.conversation = f.arrived.first().conversation;
    f.acknowledgeAll();
    const SocketId second = f.come(f.resumption(0));
    CHECK(f.types(second) == QStringList{QStringLiteral("welcome"), QStringLiteral("history")});
    f.gateway->frames(first);
    f.say(second, "m2", "two");
    f.acknowledgeAll();
    CHECK(f.only(first, "line").value(QLatin1String("text")) == QStringLiteral("two"));
    CHECK(f.types(second) == QStringList{QStringLiteral("accepted")});
    [[maybe_unused]] const auto sent =
        f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("three")));
    CHECK(f.only(first, "line").value(QLatin1String("seq")) == 3);
    CHECK(f.only(second, "line").value(QLatin1String("name")) == QStringLiteral("Tom Becker"));
}

TEST_CASE("Who comes back gets what is missing, once", "[chat]")
{
    Fixture f;
    const SocketId ana = f.visitor();
    f.say(ana, "m1", "one");
    f.conversation = f.arrived.first().conversation;
    const QList<ChannelCursor> cursors{*f.arrived.first().cursor};
    f.acknowledgeAll();
    f.gateway->lose(ana);
    [[maybe_unused]] const auto sent =
        f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("two")));

    SECTION("after a cut")
    {
        const SocketId again = f.come(f.resumption(1));
        const auto frames = f.gateway->frames(again);
        REQUIRE(frames.size() == 2);
        CHECK(frames.first().value(QLatin1String("resumed")).toBool());
        const QJsonArray lines = frames.last().value(QLatin1String("lines")).toArray();
        REQUIRE(lines.size() == 1);
        CHECK(lines.first().toObject().value(QLatin1String("text")) == QStringLiteral("two"));
    }
    SECTION("after the engine was killed, from what is stored")
    {
        f.chats.stored = {.isOpen = true,
                          .agents = {QStringLiteral("Tom Becker")},
                          .lines = {{.from = Line::From::Visitor,
                                     .id = QStringLiteral("m1"),
                                     .text = QStringLiteral("one")},
                                    {.from = Line::From::Agent,
                                     .id = QStringLiteral("a1"),
                                     .text = QStringLiteral("two")}}};
        f.begin(cursors);
        const SocketId again = f.come(f.resumption(2));
        QTest::qWait(1);
        const auto frames = f.gateway->frames(again);
        REQUIRE(frames.size() == 2);
        CHECK(frames.last().value(QLatin1String("epoch")).toString() != f.epoch);
        CHECK(frames.last().value(QLatin1String("lines")).toArray().size() == 2);
        f.say(again, "m1", "one");
        CHECK(f.arrived.isEmpty());
        CHECK(f.only(again, "accepted").value(QLatin1String("id")) == QStringLiteral("m1"));
    }
    SECTION("after the engine was killed and the agent answered and closed the chat")
    {
        f.begin(cursors);
        [[maybe_unused]] const auto answered =
            f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("two")));
        f.channel->show(f.conversation, {.kind = AgentSign::Kind::Ended});
        f.chats.stored = {.isOpen = false,
                          .lines = {{.from = Line::From::Visitor,
                                     .id = QStringLiteral("m1"),
                                     .text = QStringLiteral("one")},
                                    {.from = Line::From::Agent,
                                     .id = QStringLiteral("a1"),
                                     .text = QStringLiteral("two")}}};
        const SocketId again = f.come(f.resumption(1));
        QTest::qWait(1);
        const auto frames = f.gateway->frames(again);
        REQUIRE(frames.size() == 3);
        CHECK(frames.at(1).value(QLatin1String("lines")).toArray().size() == 2);
        CHECK(frames.last().value(QLatin1String("type")) == QStringLiteral("ended"));
        CHECK(frames.last().value(QLatin1String("rate")).toBool());
    }
    SECTION("not with a token that somebody thought up")
    {
        f.token = newSecret();
        const SocketId stranger = f.come(f.resumption(0));
        CHECK_FALSE(f.only(stranger, "welcome").value(QLatin1String("resumed")).toBool());
    }
    SECTION("not with the token of another visitor")
    {
        f.secret = newSecret();
        const SocketId thief = f.come(f.resumption(0));
        CHECK_FALSE(f.only(thief, "welcome").value(QLatin1String("resumed")).toBool());
    }
    SECTION("not after the time for it")
    {
        const auto isRestarted = GENERATE(true, false);
        f.clock.advance(std::chrono::hours(25));
        if (isRestarted)
            f.begin(cursors);
        const SocketId late = f.come(f.resumption(0));
        CHECK_FALSE(f.only(late, "welcome").value(QLatin1String("resumed")).toBool());
    }
}

TEST_CASE("A chat that is over can be taken up again as long as the centre says, rated once",
          "[chat]")
{
    Fixture f;
    const SocketId ana = f.visitor();
    f.say(ana, "m1", "one");
    f.conversation = f.arrived.first().conversation;
    f.acknowledgeAll();
    f.channel->show(f.conversation, {.kind = AgentSign::Kind::Ended});
    f.gateway->lose(ana);
    f.chats.stored = {.isOpen = false,
                      .lines = {{.from = Line::From::Visitor,
                                 .id = QStringLiteral("m1"),
                                 .text = QStringLiteral("one")}}};
    const auto waited = GENERATE(0h, 2h, 23h);
    f.clock.advance(waited);
    f.gateway->hear(f.come(), R"({"type":"begin"})"); // somebody else

    const SocketId again = f.come(f.resumption(0));
    QStringList types;
    CHECK(QTest::qWaitFor(
        [&] {
            types += f.types(again);
            return types.contains(QStringLiteral("ended"));
        },
        30'000));
    CHECK(types.contains(QStringLiteral("history")));
    f.gateway->hear(again, R"({"type":"rate","scale":"nps","score":9,"comment":"quick"})");
    CHECK(f.arrived.constLast().text == QStringLiteral("nps:9 quick"));
    f.gateway->lose(again);
    f.clock.advance(25h - waited);
    f.gateway->hear(f.come(), R"({"type":"begin"})");
    CHECK_FALSE(
        f.only(f.come(f.resumption(0)), "welcome").value(QLatin1String("resumed")).toBool());
    const auto late = f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("two")));
    CHECK(late.result().value().outcome == DeliveryOutcome::Refused);
}

TEST_CASE("An open widget learns at once who takes over and whether somebody is there", "[chat]")
{
    ChatSettings settings;
    settings.mailbox = QStringLiteral("help@shop.example");
    Fixture f(settings);
    const SocketId ana = f.visitor();
    const SocketId ben = f.come();
    f.say(ana, "m1", "one");
    f.conversation = f.arrived.first().conversation;
    f.acknowledgeAll();
    f.gateway->frames(ana);
    f.gateway->frames(ben);

    SECTION("who takes over")
    {
        const QString tom = QStringLiteral("Tom Becker");
        const QString maya = QStringLiteral("Maya Stone");
        f.channel->show(f.conversation, {.kind = AgentSign::Kind::Here, .name = tom});
        f.channel->show(f.conversation,
                        {.kind = AgentSign::Kind::Here, .name = maya, .instead = tom});
        const auto frames = f.gateway->frames(ana);
        REQUIRE(frames.size() == 2);
        CHECK(frames.last().value(QLatin1String("name")) == maya);
        CHECK(frames.last().value(QLatin1String("instead")) == tom);
        const auto back = f.gateway->frames(f.come(f.resumption(0)));
        CHECK(back.last().value(QLatin1String("agents")).toArray() == QJsonArray{maya});
    }
    SECTION("the door, once for each change")
    {
        f.channel->setDoor(Door::Closed);
        f.channel->setDoor(Door::Closed);
        CHECK_FALSE(f.only(ben, "door").value(QLatin1String("open")).toBool());
        CHECK_FALSE(f.only(ana, "door").value(QLatin1String("open")).toBool());
        f.gateway->hear(ben, R"({"type":"begin"})");
        CHECK(f.only(ben, "refused").value(QLatin1String("code")) == QStringLiteral("nobody"));
        f.say(ana, "m2", "goes on");
        f.acknowledgeAll();
        CHECK(f.types(ana) == QStringList{QStringLiteral("accepted")});
        f.channel->setDoor(Door::Open);
        CHECK(f.only(ben, "door").value(QLatin1String("open")).toBool());
        f.gateway->hear(ben, R"({"type":"begin"})");
        CHECK(f.types(ben) == QStringList{QStringLiteral("begun")});
    }
}

TEST_CASE("Where no message can be left, a chat waits until somebody is there", "[chat]")
{
    Fixture f;
    f.channel->setDoor(Door::Closed);
    const SocketId ana = f.come();
    f.gateway->frames(ana);
    f.gateway->hear(ana, R"({"type":"begin"})");
    CHECK(f.types(ana) == QStringList{QStringLiteral("begun")});
}

TEST_CASE("A visitor sees who is there, where they stand, and the end", "[chat]")
{
    Fixture f;
    const SocketId ana = f.visitor();
    f.say(ana, "m1", "one");
    f.conversation = f.arrived.first().conversation;
    f.acknowledgeAll();
    f.gateway->frames(ana);
    f.channel->show(
        f.conversation,
        {.kind = AgentSign::Kind::Waiting, .place = 2, .wait = std::chrono::minutes(3)});
    f.channel->show(
        f.conversation,
        {.kind = AgentSign::Kind::Waiting, .place = 2, .wait = std::chrono::minutes(3)});
    CHECK(f.only(ana, "queue").value(QLatin1String("wait")) == 180);
    f.channel->show(f.conversation,
                    {.kind = AgentSign::Kind::Here, .name = QStringLiteral("Tom Becker")});
    f.channel->show(f.conversation, {.kind = AgentSign::Kind::Read});
    f.channel->show(f.conversation,
                    {.kind = AgentSign::Kind::Typing, .name = QStringLiteral("Tom Becker")});
    CHECK(
        f.types(ana)
        == QStringList{QStringLiteral("agent"), QStringLiteral("read"), QStringLiteral("typing")});

    f.gateway->hear(ana, R"({"type":"typing","on":true})");
    CHECK(f.signs.last().kind == VisitorSign::Kind::Typing);
    [[maybe_unused]] const auto sent =
        f.channel->send(f.answer(QStringLiteral("a1"), QStringLiteral("two")));
    f.gateway->hear(ana, R"({"type":"seen","seq":2,"read":true})");
    CHECK(f.signs.last()
          == VisitorSign{.kind = VisitorSign::Kind::Read, .text = QStringLiteral("a1")});
    f.gateway->frames(ana);

    f.channel->show(f.conversation, {.kind = AgentSign::Kind::Ended});
    CHECK(f.only(ana, "ended").value(QLatin1String("rate")).toBool());
    f.say(ana, "m2", "too late");
    CHECK(f.only(ana, "refused").value(QLatin1String("code")) == QStringLiteral("closed"));
    f.gateway->hear(ana, R"({"type":"rate","score":4,"comment":"quick"})");
    CHECK(f.arrived.last().subject == QStringLiteral("chat.rated"));
    CHECK(f.arrived.last().text == QStringLiteral("4 quick"));
    f.acknowledgeAll();
    CHECK(f.only(ana, "done").value(QLatin1String("what")) == QStringLiteral("rated"));
    f.gateway->hear(ana, R"({"type":"rate","score":1})");
    CHECK(f.types(ana) == QStringList{QStringLiteral("refused")});
}

TEST_CASE("Who does not keep to the protocol gets nowhere", "[chat]")
{
    Fixture f;
    SECTION("nothing is heard before a hello")
    {
        const SocketId socket = f.gateway->open();
        f.say(socket, "m1", "x");
        CHECK(f.gateway->codes.value(socket) == CloseCode::BadMessage);
        CHECK(f.arrived.isEmpty());
    }
    SECTION("another version is told so")
    {
        const SocketId socket = f.gateway->open();
        f.gateway->hear(socket, R"({"type":"hello","version":9})");
        CHECK(f.only(socket, "refused").value(QLatin1String("code")) == QStringLiteral("version"));
        CHECK(f.gateway->codes.contains(socket));
    }
    SECTION("garbage is refused and the line stays open")
    {
        const SocketId socket = f.come();
        f.gateway->frames(socket);
        f.gateway->hear(socket, "\x00{[garbage");
        CHECK(f.types(socket) == QStringList{QStringLiteral("refused")});
        f.gateway->bytes(socket, "bytes nobody asked for");
        CHECK(f.gateway->frames(socket).isEmpty());
    }
    SECTION("a line without a conversation is refused")
    {
        const SocketId socket = f.come();
        f.gateway->frames(socket);
        f.say(socket, "m1", "x");
        CHECK(f.only(socket, "refused").value(QLatin1String("code")) == QStringLiteral("no-chat"));
    }
    SECTION("conversations of one address are counted")
    {
        int begun = 0;
        for (int i = 0; i < 60; ++i) {
            const SocketId socket = f.come();
            f.gateway->hear(socket, R"({"type":"begin"})");
            begun += f.types(socket).contains(QStringLiteral("begun")) ? 1 : 0;
        }
        CHECK(begun == f.settings.beginnings.burst);
    }
    SECTION("nothing comes out of a stopped channel")
    {
        f.channel->stop();
        CHECK_FALSE(f.gateway->isListening);
        CHECK(f.channel->state().health == ChannelHealth::Stopped);
    }
}
