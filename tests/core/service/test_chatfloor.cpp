#include "core/service/chat/afterwards/handover.h"
#include "core/service/chat/afterwards/transcriptmail.h"
#include "core/service/chat/chatcompany.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/feedback/majorproblem.h"
#include "core/service/router/router.h"
#include "core/store/beside/draftstore.h"
#include "core/store/tables/outboxstore.h"
#include "tests/core/service/playedchat.h"

using namespace heddle;
using heddle::test::Chats;
using service::ChatFloor;

namespace {

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
        CHECK(begun.customer == of(one).customer);
    }
    SECTION("and goes on by phone, in the same customer's story")
    {
        const InteractionId call = calledBy(tom, QStringLiteral("+441632960001"));
        REQUIRE(interaction(call).customer != of(one).customer);
        REQUIRE(service::continueByPhone(*engine, tom, of(one).id, call));
        CHECK(interaction(call).follows == of(one).id);
        CHECK(interaction(call).customer == of(one).customer);
    }
    SECTION("but a number that is somebody else's stays theirs")
    {
        calledBy(tom, QStringLiteral("+441632960001"));
        const InteractionId call = calledBy(tom, QStringLiteral("+441632960001"));
        REQUIRE(service::continueByPhone(*engine, tom, of(one).id, call));
        CHECK(interaction(call).follows == of(one).id);
        CHECK(interaction(call).customer != of(one).customer);
    }
}

TEST_CASE("A conversation as text has each day's date once", "[service][chat]")
{
    const auto at = [](const char* moment) {
        return Timestamp::fromDateTime(
            QDateTime::fromString(QLatin1String(moment), Qt::ISODate).toUTC());
    };
    Entry evening{.at = at("2026-11-22T23:58:00Z"), .text = QStringLiteral("Good evening")};
    evening.author = QStringLiteral("Ana");
    Entry later = evening;
    later.at = at("2026-11-22T23:59:00Z");
    Entry morning = evening;
    morning.at = at("2026-11-23T00:01:00Z");
    CHECK(service::transcriptText({evening, later, morning})
          == QStringLiteral("2026-11-22 (UTC)\n23:58  Ana: Good evening\n23:59  Ana: Good evening\n"
                            "2026-11-23 (UTC)\n00:01  Ana: Good evening\n"));
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

TEST_CASE_METHOD(Chats, "With hours the door opens and closes at the minute, and for who is ready",
                 "[service][chat]")
{
    const AgentId tom = addAgent(QStringLiteral("tom"));
    REQUIRE(engine->router().setPresence(tom, Presence::Ready, {}));
    advance(1s);
    REQUIRE(chat.door == Door::Open);
    const auto untilTime = [&](QTime time) {
        return Duration(std::chrono::milliseconds(clock.now().toDateTime().time().msecsTo(time)));
    };
    REQUIRE(untilTime(QTime(7, 0)) > Duration(1min));
    const Calendar hours{.name = QStringLiteral("Hours"),
                         .zone = QStringLiteral("UTC"),
                         .week = everyDay({.from = 7h, .to = 8h}),
                         .specialDays = {}};
    floor.setHours(hours);
    REQUIRE(engine->router().setPresence(tom, Presence::NotReady, QStringLiteral("break")));
    REQUIRE(engine->router().setPresence(tom, Presence::Ready, {}));
    advance(1s);
    CHECK(chat.door == Door::Closed);

    advance(untilTime(QTime(7, 0)) - 1s);
    CHECK(chat.door == Door::Closed);
    advance(1s);
    CHECK(chat.door == Door::Open);
    REQUIRE(engine->router().setPresence(tom, Presence::NotReady, QStringLiteral("break")));
    advance(1s);
    CHECK(chat.door == Door::Closed);
    REQUIRE(engine->router().setPresence(tom, Presence::Ready, {}));
    advance(1s);
    CHECK(chat.door == Door::Open);
    advance(untilTime(QTime(8, 0)));
    CHECK(chat.door == Door::Closed);
}

TEST_CASE_METHOD(Chats, "A transcript that cannot go out is said to be so", "[service][chat]")
{
    say(one, QStringLiteral("1"), QStringLiteral("Hello"));
    const QString address = QStringLiteral("ana@example.com");
    CHECK(floor.mailTranscript(two, address).error().code == ErrorCode::NotFound);
    REQUIRE(floor.mailTranscript(one, address));
    const auto waiting = store().outbox().waiting(of(one).id);
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 1);
    CHECK(waiting->constFirst().outbound.to.first().address == address);
}

namespace {

/// Tom has Ana's chat; Maya supervises, Ben is a colleague.
struct Company : Chats {
    Company()
    {
        tom = addAgent(QStringLiteral("tom"));
        ben = addAgent(QStringLiteral("ben"));
        maya = addAgent(QStringLiteral("maya"), Role::Supervisor);
        setQueue([&](Queue& queue) { queue.members = {tom}; });
        say(one, QStringLiteral("1"), QStringLiteral("Where is my parcel?"));
        REQUIRE(acceptNext(tom) == of(one).id);
        settle();
        chat.shown.clear();
        chat.sent.clear();
    }
    service::ChatCompany company()
    {
        return service::ChatCompany(engine->ledger(), engine->roster());
    }
    Result<EntryId> write(AgentId by, const QString& text)
    {
        return engine->sending().send(by, {.draft = {.interaction = of(one).id, .text = text},
                                           .ifChanged = service::Message::IfChanged::SendAnyway});
    }
    QStringList namesShown(AgentSign::Kind kind)
    {
        QStringList names;
        for (const auto& [to, sign] : std::as_const(chat.shown)) {
            if (sign.kind == kind)
                names += sign.name;
        }
        return names;
    }

    AgentId tom;
    AgentId ben;
    AgentId maya;
};

const QString secretAdvice = QStringLiteral("Offer her a refund");

} // namespace

TEST_CASE_METHOD(Company, "A whisper reaches the agent, and by no way the visitor",
                 "[service][chat]")
{
    std::optional<AgentId> told;
    QObject::connect(&floor, &ChatFloor::whispered, [&](AgentId to) { told = to; });
    const Interaction before = of(one);
    const auto whispered = company().whisper(maya, before.id, secretAdvice);
    REQUIRE(whispered);
    settle();
    CHECK(told == tom);
    CHECK(entry(*whispered).kind == EntryKind::Note);
    CHECK(entry(*whispered).direction == Direction::Internal);
    CHECK(of(one).unread);

    SECTION("not as a line, not as a sign")
    {
        CHECK(chat.sent.isEmpty());
        CHECK(chat.shown.isEmpty());
    }
    SECTION("not in what a browser is shown when it comes back, nor in a mailed transcript")
    {
        const auto lines = service::linesOf(store(), of(one));
        REQUIRE(lines);
        CHECK_FALSE(service::transcriptText(*lines).contains(secretAdvice));
    }
    SECTION("not in the mail that the chat goes on by")
    {
        const auto mail =
            service::continueByMail(*engine, tom, before.id, QStringLiteral("ana@example.com"));
        REQUIRE(mail);
        const auto draft = store().drafts().of(tom);
        REQUIRE(draft);
        for (const Draft& each : *draft)
            CHECK_FALSE(each.text.contains(secretAdvice));
    }
    SECTION("and the agent's line, half written, goes out without a question")
    {
        const auto sent = engine->sending().send(
            tom, {.draft = {.interaction = before.id, .text = QStringLiteral("One moment")},
                  .seen = before.version});
        CHECK(sent);
    }
    SECTION("who is no supervisor cannot")
    {
        CHECK(company().whisper(ben, before.id, secretAdvice).error().code == ErrorCode::Refused);
        CHECK(company().whisper(tom, before.id, secretAdvice).error().code == ErrorCode::Refused);
    }
}

TEST_CASE_METHOD(Company, "Who reads along is not seen, whatever they do, until they join",
                 "[service][chat]")
{
    const InteractionId id = of(one).id;
    REQUIRE(company().watch(maya, id));
    floor.showTyping(maya, id, ChatFloor::Typing::Started);
    CHECK(chat.shown.isEmpty());
    CHECK(company().party(maya, id)->mine == service::ChatPart::Watcher);
    CHECK(company().watch(ben, id).error().code == ErrorCode::Refused);

    REQUIRE(company().join(maya, id));
    CHECK(namesShown(AgentSign::Kind::Here) == QStringList{QStringLiteral("maya")});
    CHECK(company().party(maya, id)->mine == service::ChatPart::Companion);
    floor.showTyping(maya, id, ChatFloor::Typing::Started);
    CHECK(namesShown(AgentSign::Kind::Typing) == QStringList{QStringLiteral("maya")});
    REQUIRE(write(maya, QStringLiteral("I can help too")));
    settle();
    REQUIRE(chat.sent.size() == 1);
    CHECK(chat.sent.first().from.name == QStringLiteral("maya"));
    CHECK(of(one).assignee == tom);

    REQUIRE(company().leave(maya, id));
    CHECK(namesShown(AgentSign::Kind::Gone) == QStringList{QStringLiteral("maya")});
    CHECK(company().party(tom, id)->companions.isEmpty());
}

TEST_CASE_METHOD(Company, "A supervisor takes a chat over, and the visitor sees who is there now",
                 "[service][chat]")
{
    const InteractionId id = of(one).id;
    CHECK(company().takeOver(ben, id).error().code == ErrorCode::Refused);
    REQUIRE(company().join(maya, id));
    REQUIRE(company().takeOver(maya, id));
    CHECK(of(one).assignee == maya);
    // One sign: she did not go, she is there in his place.
    CHECK(namesShown(AgentSign::Kind::Gone).isEmpty());
    CHECK(chat.shown.last().second
          == AgentSign{.kind = AgentSign::Kind::Here,
                       .name = QStringLiteral("maya"),
                       .instead = QStringLiteral("tom")});
    CHECK(company().party(maya, id)->mine == service::ChatPart::Agent);
    CHECK(company().party(maya, id)->companions.isEmpty());
    CHECK(write(tom, QStringLiteral("too late")).error().code == ErrorCode::Refused);
}

TEST_CASE_METHOD(Company, "A chat that has ended takes no line, and stays as it is",
                 "[service][chat]")
{
    const auto state = GENERATE(InteractionState::Closed, InteractionState::Assigned);
    if (state == InteractionState::Closed)
        REQUIRE(engine->casework().close(tom, of(one).id, {}));
    else
        mark(one, QStringLiteral("chat.ended"), {});
    REQUIRE(of(one).state == state);
    const auto late = write(tom, QStringLiteral("Too late?"));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    settle();
    CHECK(chat.sent.isEmpty());
    CHECK(of(one).state == state);
}

TEST_CASE_METHOD(Company, "A chat that its visitor has left goes to a colleague, and into no queue",
                 "[service][chat]")
{
    mark(one, QStringLiteral("chat.ended"), {});
    const Interaction before = of(one);
    const auto refused = engine->casework().assign(tom, before.id, {}, before.queue);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(of(one).assignee == tom);
    CHECK(engine->casework().assign(tom, before.id, ben, before.queue));
    CHECK(of(one).assignee == ben);
}

TEST_CASE_METHOD(Company, "A colleague comes in when they are called, and not before",
                 "[service][chat]")
{
    const InteractionId id = of(one).id;
    CHECK(company().join(ben, id).error().code == ErrorCode::Refused);
    CHECK(write(ben, QStringLiteral("hello")).error().code == ErrorCode::Refused);
    std::optional<AgentId> mentioned;
    QObject::connect(engine.get(), &service::Engine::mentioned,
                     [&](AgentId who) { mentioned = who; });
    REQUIRE(company().callIn(tom, id, ben, QStringLiteral("you know parcels")));
    CHECK(mentioned == ben);
    CHECK(company().party(ben, id)->mine == service::ChatPart::Called);
    REQUIRE(company().join(ben, id));
    REQUIRE(write(ben, QStringLiteral("hello")));
    settle();
    CHECK(chat.sent.size() == 1);
    CHECK(engine->casework().close(ben, id, {}).error().code == ErrorCode::Refused);
}

TEST_CASE_METHOD(Company, "Supervisors see every open chat and what goes on in it",
                 "[service][chat]")
{
    say(two, QStringLiteral("1"), QStringLiteral("Anybody there?"));
    CHECK(company().chats(tom).error().code == ErrorCode::Refused);
    Q_EMIT chat.visitorSigned(one, {.kind = VisitorSign::Kind::Typing, .text = {}});
    Q_EMIT chat.visitorSigned(two, {.kind = VisitorSign::Kind::Looks,
                                    .text = QStringLiteral("https://shop.example/basket")});
    floor.showTyping(tom, of(one).id, ChatFloor::Typing::Started);
    auto chats = company().chats(maya);
    REQUIRE(chats);
    floor.addSigns(*chats);
    REQUIRE(chats->size() == 2);
    const bool isFirst = chats->at(0).id == of(one).id;
    const service::LiveChat& first = chats->at(isFirst ? 0 : 1);
    const service::LiveChat& second = chats->at(isFirst ? 1 : 0);
    CHECK(first.agent == QStringLiteral("tom"));
    CHECK(first.isVisitorTyping);
    CHECK(first.typing == QStringList{QStringLiteral("tom")});
    CHECK(second.agent.isEmpty());
    CHECK(second.page == QStringLiteral("https://shop.example/basket"));
    CHECK(second.lastWords == QStringLiteral("Anybody there?"));
}
