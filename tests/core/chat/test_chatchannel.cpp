#include "core/base/fakeclock.h"
#include "core/base/sha256.h"
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
        f.clock.advance(std::chrono::hours(25));
        f.begin(cursors);
        const SocketId late = f.come(f.resumption(0));
        CHECK_FALSE(f.only(late, "welcome").value(QLatin1String("resumed")).toBool());
    }
    SECTION("not once it wanted to be forgotten")
    {
        const SocketId again = f.come(f.resumption(2));
        f.gateway->frames(again);
        f.gateway->hear(again, R"({"type":"forget"})");
        CHECK(f.only(again, "done").value(QLatin1String("what")) == QStringLiteral("forgotten"));
        CHECK(f.arrived.last().cursor->value.isEmpty());
        const SocketId later = f.come(f.resumption(2));
        CHECK_FALSE(f.only(later, "welcome").value(QLatin1String("resumed")).toBool());
    }
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

TEST_CASE("A file is taken for what its bytes are, within its limits", "[chat]")
{
    ChatSettings settings;
    settings.fileBytes = 1000;
    Fixture f(settings);
    const SocketId ana = f.visitor();
    const QByteArray text = "A letter of some words.\n";
    const auto offer = [&](qint64 bytes) {
        f.gateway->hear(
            ana, R"({"type":"file","id":"f1","name":"letter.exe","media":"image/png","bytes":)"
                     + QByteArray::number(bytes) + "}");
    };
    SECTION("in pieces")
    {
        offer(text.size());
        f.gateway->bytes(ana, text.left(5));
        CHECK(f.arrived.isEmpty());
        f.gateway->bytes(ana, text.mid(5));
        REQUIRE(f.arrived.size() == 2);
        REQUIRE(f.arrived.first().files.size() == 1);
        CHECK(f.arrived.first().files.first().content == text);
        CHECK(f.arrived.first().files.first().type == QStringLiteral("text/plain"));
        CHECK(f.arrived.first().files.first().name == QStringLiteral("letter.exe.txt"));
        CHECK(f.arrived.first().subject == QStringLiteral("letter.exe.txt"));
        f.acknowledgeAll();
        CHECK(f.only(ana, "accepted").value(QLatin1String("id")) == QStringLiteral("f1"));
        f.gateway->hear(ana, R"({"type":"fetch","file":")" + sha256Hex(text) + R"("})");
        QTest::qWait(1);
        CHECK(f.types(ana) == QStringList{QStringLiteral("content"), QStringLiteral("bytes")});
    }
    SECTION("not when it is too big")
    {
        offer(1001);
        CHECK(f.only(ana, "refused").value(QLatin1String("code")) == QStringLiteral("too-big"));
    }
    SECTION("not when more comes than was said")
    {
        offer(10);
        f.gateway->bytes(ana, text);
        CHECK(f.only(ana, "refused").value(QLatin1String("code")) == QStringLiteral("too-big"));
    }
    SECTION("not when it is a program")
    {
        offer(16);
        f.gateway->bytes(ana, QByteArray("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", 16));
        CHECK(f.only(ana, "refused").value(QLatin1String("code")) == QStringLiteral("file-type"));
    }
    SECTION("and only files of this conversation are given out")
    {
        f.gateway->hear(ana, R"({"type":"fetch","file":")" + QByteArray(64, 'e') + R"("})");
        CHECK(f.types(ana) == QStringList{QStringLiteral("refused")});
    }
}

TEST_CASE("A message left behind becomes a mail", "[chat]")
{
    ChatSettings settings;
    settings.mailbox = QStringLiteral("help@shop.example");
    Fixture f(settings);
    f.channel->setDoor(Door::Closed);
    const SocketId ana = f.come();
    const QJsonObject welcome = f.only(ana, "welcome");
    CHECK_FALSE(welcome.value(QLatin1String("open")).toBool());
    CHECK(welcome.value(QLatin1String("leave")).toBool());
    f.gateway->hear(
        ana,
        R"({"type":"leave","id":"l1","name":"Ana","mail":"Ana@example.com","text":"Please call."})");
    REQUIRE(f.arrived.size() == 1);
    const Inbound mail = f.arrived.first();
    CHECK(mail.channel == ChannelKind::Email);
    CHECK(mail.account == settings.mailbox);
    CHECK(mail.senderAddress == QStringLiteral("ana@example.com"));
    CHECK(mail.mail.text.startsWith(QStringLiteral("Please call.")));
    CHECK(f.gateway->frames(ana).isEmpty());
    f.acknowledgeAll();
    CHECK(f.only(ana, "done").value(QLatin1String("what")) == QStringLiteral("left"));
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
