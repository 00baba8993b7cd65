#include "core/channel/livechannel.h"
#include "core/service/chat/chatfloor.h"
#include "core/service/chat/chatsetup.h"
#include "core/service/chat/mailhandover.h"
#include "core/service/chat/transcriptmail.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/sending.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/router/router.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using heddle::test::TestCentre;
using service::ChatFloor;

namespace {

/// A web chat whose visitors are the test.
class PlayedChat final : public channel::LiveChannel {
public:
    void start(const QList<ChannelCursor>&) override {}
    void stop() override {}
    QString account() const override { return QStringLiteral("chat"); }
    ChannelKind kind() const override { return ChannelKind::Chat; }
    ChannelState state() const override { return {}; }
    channel::Capabilities capabilities() const override { return channel::Capability::Send; }
    Async<Delivery> send(const Outbound& outbound) override
    {
        sent += outbound;
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted});
    }
    Async<bool> findSent(const QString&) override { return answered<bool>(false); }
    void acknowledge(const QString& key) override { acknowledged += key; }
    void show(const QString& conversation, const AgentSign& sign) override
    {
        shown += {conversation, sign};
    }
    void setDoor(Door now) override { door = now; }

    QList<AgentSign::Kind> kindsShown(const QString& conversation)
    {
        QList<AgentSign::Kind> kinds;
        for (const auto& [to, sign] : std::exchange(shown, {})) {
            if (to == conversation)
                kinds += sign.kind;
        }
        return kinds;
    }

    QList<Outbound> sent;
    QStringList acknowledged;
    QList<QPair<QString, AgentSign>> shown;
    Door door = Door::Closed;
};

struct Chats : TestCentre {
    Chats()
        : floor(engine->ledger(), engine->roster(), engine->mailRoom(), chat,
                QStringLiteral("help@northwind.example"))
    {
        engine->connectChannel(chat, {{}, QStringLiteral("chat")});
        REQUIRE(floor.start());
    }
    ~Chats() { engine->disconnectChannel(QStringLiteral("chat")); }

    void say(const QString& conversation, const QString& key, const QString& text)
    {
        hand({.channel = ChannelKind::Chat,
              .account = QStringLiteral("chat"),
              .key = conversation + u'/' + key,
              .senderKind = IdentityKind::ChatVisitor,
              .senderAddress = QStringLiteral("visitor-") + conversation,
              .senderName = QStringLiteral("Ana"),
              .at = clock.now(),
              .conversation = conversation,
              .subject = text,
              .text = text});
    }
    void mark(const QString& conversation, const QString& what, const QString& text)
    {
        hand({.channel = ChannelKind::Chat,
              .account = QStringLiteral("chat"),
              .key = conversation + QStringLiteral("/#") + what,
              .direction = Direction::Internal,
              .senderKind = IdentityKind::ChatVisitor,
              .senderAddress = QStringLiteral("visitor-") + conversation,
              .at = clock.now(),
              .conversation = conversation,
              .subject = what,
              .text = text,
              .wasSeen = true});
    }
    void hand(const Inbound& inbound)
    {
        Q_EMIT chat.arrived(inbound);
        settle();
    }
    Interaction of(const QString& conversation)
    {
        const auto found =
            store().interactions().ofConversation(QStringLiteral("chat"), conversation);
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }

    PlayedChat chat;
    ChatFloor floor;
};

const QString one = QStringLiteral("one");
const QString two = QStringLiteral("two");

} // namespace

TEST_CASE_METHOD(Chats, "A chat is offered at once and answered without an undo window",
                 "[service][chat]")
{
    const AgentId tom = addAgent(QStringLiteral("tom"));
    setQueue([&](Queue& queue) { queue.members = {tom}; });
    say(one, QStringLiteral("1"), QStringLiteral("Where is my parcel?"));
    CHECK(chat.acknowledged == QStringList{QStringLiteral("one/1")});
    CHECK(acceptNext(tom) == of(one).id);
    CHECK(chat.kindsShown(one).contains(AgentSign::Kind::Here));
    const auto sent = engine->sending().send(
        tom, {.draft = {.interaction = of(one).id, .text = QStringLiteral("On its way")},
              .ifChanged = service::Message::IfChanged::SendAnyway});
    REQUIRE(sent);
    settle();
    REQUIRE(chat.sent.size() == 1);
    CHECK(chat.sent.first().text == QStringLiteral("On its way"));
    CHECK(chat.sent.first().conversation == one);
    CHECK(entry(*sent).delivery == DeliveryState::Sent);

    SECTION("and the visitor's browser tells what it has")
    {
        Q_EMIT chat.visitorSigned(
            one, {.kind = VisitorSign::Kind::Received, .text = chat.sent.first().messageId});
        CHECK(entry(*sent).delivery == DeliveryState::Delivered);
        CHECK_FALSE(entry(*sent).seen.has_value());
        Q_EMIT chat.visitorSigned(
            one, {.kind = VisitorSign::Kind::Read, .text = chat.sent.first().messageId});
        CHECK(entry(*sent).seen == clock.now());
    }
    SECTION("and ends for the visitor when the agent is done")
    {
        chat.shown.clear();
        REQUIRE(engine->casework().close(tom, of(one).id, {}));
        CHECK(chat.kindsShown(one) == QList<AgentSign::Kind>{AgentSign::Kind::Ended});
    }
    SECTION("and goes on by mail, with what was said in the draft")
    {
        const auto mail =
            service::continueByMail(*engine, tom, of(one).id, QStringLiteral("ana@example.com"));
        REQUIRE(mail);
        const Interaction begun = interaction(*mail);
        CHECK(begun.channel == ChannelKind::Email);
        CHECK(begun.follows == of(one).id);
    }
}

TEST_CASE_METHOD(Chats, "Visitors who wait are told their place, and it moves", "[service][chat]")
{
    say(one, QStringLiteral("1"), QStringLiteral("first"));
    clock.advance(1s);
    say(two, QStringLiteral("1"), QStringLiteral("second"));
    advance(1s);
    const auto placeOf = [this](const QString& conversation) {
        int place = 0;
        for (const auto& [to, sign] : std::as_const(chat.shown)) {
            if (to == conversation && sign.kind == AgentSign::Kind::Waiting)
                place = sign.place;
        }
        return place;
    };
    CHECK(placeOf(one) == 1);
    CHECK(placeOf(two) == 2);
    mark(one, QStringLiteral("chat.ended"), {});
    advance(1s);
    CHECK(of(one).state == InteractionState::Closed);
    CHECK(placeOf(two) == 1);
}

TEST_CASE_METHOD(Chats,
                 "Who comes while a queue is full reads what it says, behind their own words",
                 "[service][chat]")
{
    setQueue([](Queue& queue) {
        queue.overflow = {{.when = OverflowCause::Full,
                           .waiting = 1,
                           .step = OverflowStep::Notice,
                           .notice = QStringLiteral("It takes longer today.")}};
    });
    say(one, QStringLiteral("1"), QStringLiteral("Hello"));
    advance(1s);
    CHECK(chat.sent.isEmpty());
    say(two, QStringLiteral("1"), QStringLiteral("Hello"));
    advance(1s);
    REQUIRE(chat.sent.size() == 1);
    CHECK(chat.sent[0].conversation == two);
    CHECK(chat.sent[0].text == QStringLiteral("It takes longer today."));
    SECTION("but not who has a major problem: that one only waits for a person")
    {
        const QString three = QStringLiteral("three");
        say(three, QStringLiteral("1"),
            QStringLiteral("Your kettle caught fire and burned my hand!"));
        advance(1s);
        REQUIRE_FALSE(service::majorProblem(of(three)).isEmpty());
        CHECK(of(three).state == InteractionState::Queued);
        CHECK(chat.sent.size() == 1);
    }
}

TEST_CASE_METHOD(Chats, "Marks of a chat are no words: they stop no answer and are not unread",
                 "[service][chat]")
{
    say(one, QStringLiteral("1"), QStringLiteral("Hello"));
    const Interaction before = of(one);
    mark(one, QStringLiteral("chat.began"), QStringLiteral("page: https://shop.example/"));
    CHECK(of(one).lastWords == QStringLiteral("Hello"));
    CHECK(of(one).version == before.version);
    const auto lines = service::linesOf(store(), of(one));
    REQUIRE(lines);
    CHECK(lines->size() == 1);
}

TEST_CASE_METHOD(Chats, "The door is open while somebody is ready for chats", "[service][chat]")
{
    const AgentId tom = addAgent(QStringLiteral("tom"));
    advance(1s);
    CHECK(chat.door == Door::Closed);
    REQUIRE(engine->router().setPresence(tom, Presence::Ready, {}));
    advance(1s);
    CHECK(chat.door == Door::Open);
    REQUIRE(engine->router().setPresence(tom, Presence::NotReady, QStringLiteral("break")));
    advance(1s);
    CHECK(chat.door == Door::Closed);
}

TEST_CASE("A web chat reads back as it was kept, and what cannot work is refused",
          "[service][chat]")
{
    service::WebChat chat;
    chat.origins = {QStringLiteral("https://www.shop.example")};
    chat.form = {{.name = QStringLiteral("topic"),
                  .label = QStringLiteral("What is it about?"),
                  .choices = {QStringLiteral("Delivery"), QStringLiteral("Returns")},
                  .isNeeded = true}};
    chat.resumeWithin = 2h;
    const auto read = service::webChatFromJson(service::toJson(chat));
    REQUIRE(read);
    CHECK(*read == chat);
    CHECK(
        service::snippetOf(chat).contains(QStringLiteral("http://127.0.0.1:8484/chat/widget.js")));
    CHECK(service::checkWebChat(chat));
    service::WebChat wrong = chat;
    wrong.origins += QStringLiteral("https://www.shop.example/path");
    CHECK_FALSE(service::checkWebChat(wrong));
    wrong = chat;
    wrong.colour = QStringLiteral("red; } body { display: none");
    CHECK_FALSE(service::checkWebChat(wrong));
}
