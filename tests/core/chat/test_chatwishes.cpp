#include "core/channel/chat/secrets.h"
#include "tests/core/chat/chatfixture.h"

using namespace heddle;
using namespace heddle::chat;
using Fixture = heddle::chat::test::ChatFixture;

namespace {

ChatSettings withMailbox()
{
    ChatSettings settings;
    settings.mailbox = QStringLiteral("help@shop.example");
    return settings;
}

/// Ana has a chat; a test may let the agent answer in it.
struct Wishes : Fixture {
    Wishes() : Fixture(withMailbox())
    {
        ana = visitor();
        say(ana, "m1", "one");
        conversation = arrived.constFirst().conversation;
        acknowledgeAll();
        gateway->frames(ana);
    }
    void answerHer()
    {
        [[maybe_unused]] const auto sent =
            channel->send(answer(QStringLiteral("a1"), QStringLiteral("two")));
        gateway->frames(ana);
    }
    void askForMail(SocketId socket)
    {
        gateway->hear(socket, R"({"type":"transcript","mail":"ana@example.com"})");
    }

    SocketId ana;
};

const QStringList isDone{QStringLiteral("done")};
const QStringList isRefused{QStringLiteral("refused")};

} // namespace

TEST_CASE_METHOD(Wishes, "A transcript is on its way when that is recorded, and not before",
                 "[chat]")
{
    answerHer();
    SECTION("which it is told then")
    {
        askForMail(ana);
        CHECK(types(ana).isEmpty());
        CHECK(typesSoon(ana) == isDone);
        CHECK(chats.mailedTo == QStringList{QStringLiteral("ana@example.com")});
    }
    SECTION("and is told so when it cannot be recorded")
    {
        chats.outcome = failure(ErrorCode::Offline);
        askForMail(ana);
        CHECK(typesSoon(ana) == isRefused);
    }
}

TEST_CASE_METHOD(Wishes, "Nobody is flooded with transcripts", "[chat]")
{
    SECTION("none goes out while nobody of the centre has said anything")
    {
        askForMail(ana);
        CHECK(types(ana) == isRefused);
        CHECK(chats.mailedTo.isEmpty());
    }
    SECTION("of a conversation few")
    {
        answerHer();
        for (int i = 0; i < 20; ++i)
            askForMail(ana);
        CHECK(chats.mailedTo.size() == 3);
    }
    SECTION("of an address few, whatever it begins")
    {
        answerHer();
        for (int i = 0; i < 15; ++i) {
            const SocketId socket = visitor();
            arrived.clear();
            say(socket, "m1", "one");
            conversation = arrived.constFirst().conversation;
            acknowledgeAll();
            [[maybe_unused]] const auto sent =
                channel->send(answer(QStringLiteral("a1"), QStringLiteral("two")));
            askForMail(socket);
        }
        CHECK(chats.mailedTo.size() == settings.transcripts.burst);
    }
    SECTION("nor to what is no address")
    {
        answerHer();
        gateway->hear(ana, R"({"type":"transcript","mail":"ana@example.com, ben@example.com"})");
        CHECK(types(ana) == isRefused);
    }
}

TEST_CASE("A message left behind becomes a mail", "[chat]")
{
    Fixture f(withMailbox());
    f.channel->setDoor(Door::Closed);
    const SocketId ana = f.come();
    const QJsonObject welcome = f.only(ana, "welcome");
    f.secret = welcome.value(QLatin1String("visitor")).toString();
    CHECK_FALSE(welcome.value(QLatin1String("open")).toBool());
    CHECK(welcome.value(QLatin1String("leave")).toBool());
    const QByteArray left =
        R"({"type":"leave","id":"l1","name":"Ana","mail":"Ana@example.com","text":"Please call."})";
    f.gateway->hear(ana, left);
    REQUIRE(f.arrived.size() == 1);
    const Inbound mail = f.arrived.first();
    CHECK(mail.channel == ChannelKind::Email);
    CHECK(mail.account == f.settings.mailbox);
    CHECK(mail.senderAddress == QStringLiteral("ana@example.com"));
    CHECK(mail.mail.text.startsWith(QStringLiteral("Please call.")));
    CHECK(f.gateway->frames(ana).isEmpty());

    SECTION("and its visitor is told when it is stored")
    {
        f.acknowledgeAll();
        CHECK(f.only(ana, "done").value(QLatin1String("what")) == QStringLiteral("left"));
    }
    SECTION("sent again on another line it is one mail, told of there")
    {
        f.gateway->lose(ana);
        const SocketId again = f.come(R"(,"visitor":")" + f.secret.toLatin1() + R"(")");
        f.gateway->frames(again);
        f.gateway->hear(again, left);
        CHECK(f.arrived.size() == 1);
        f.acknowledgeAll();
        CHECK(f.only(again, "done").value(QLatin1String("id")) == QStringLiteral("l1"));
    }
}

TEST_CASE_METHOD(Wishes, "Who wants to be forgotten is told so when it is recorded", "[chat]")
{
    SECTION("in a chat that goes on")
    {
        gateway->hear(ana, R"({"type":"forget"})");
        CHECK(types(ana).isEmpty());
        REQUIRE(arrived.size() == 2);
        CHECK(arrived.first().subject == QStringLiteral("chat.ended"));
        CHECK(arrived.last().subject == QStringLiteral("chat.forgotten"));
        CHECK(arrived.last().cursor->value.isEmpty());
        CHECK(chats.forgotten.isEmpty());
        acknowledgeAll();
        CHECK(typesSoon(ana) == isDone);
        CHECK(chats.forgotten == QStringList{visitorAddress(secret)});
        const SocketId later = come(resumption(2));
        CHECK_FALSE(only(later, "welcome").value(QLatin1String("resumed")).toBool());
    }
    SECTION("without any on this line: the earlier ones are meant")
    {
        gateway->lose(ana);
        token = newSecret();
        const SocketId again = come(resumption(0));
        gateway->frames(again);
        gateway->hear(again, R"({"type":"forget"})");
        CHECK(arrived.isEmpty());
        CHECK(typesSoon(again) == isDone);
        CHECK(chats.forgotten == QStringList{visitorAddress(secret)});
    }
    SECTION("in one that has no line yet")
    {
        const SocketId ben = visitor();
        gateway->hear(ben, R"({"type":"forget"})");
        CHECK(arrived.isEmpty());
        CHECK(typesSoon(ben) == isDone);
    }
    SECTION("and is told so when that cannot be done, and may ask again")
    {
        chats.outcome = failure(ErrorCode::Offline);
        gateway->hear(ana, R"({"type":"forget"})");
        acknowledgeAll();
        CHECK(typesSoon(ana) == isRefused);
        chats.outcome = {};
        gateway->hear(ana, R"({"type":"forget"})");
        CHECK(arrived.isEmpty());
        CHECK(typesSoon(ana) == isDone);
    }
    SECTION("and may begin anew")
    {
        gateway->hear(ana, R"({"type":"forget"})");
        acknowledgeAll();
        CHECK(typesSoon(ana) == isDone);
        gateway->hear(ana, R"({"type":"begin"})");
        CHECK(types(ana) == QStringList{QStringLiteral("begun")});
    }
}
