// Who may do what in a chat, to the end of it and after: whispers, taking over, other addresses.
#include "core/service/chat/afterwards/handover.h"
#include "core/service/chat/chatcompany.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/reading/reader.h"
#include "core/store/merging.h"
#include "tests/core/service/playedchat.h"

using namespace heddle;
using heddle::test::Chats;
using service::Reader;

namespace {

const QString one = QStringLiteral("one");
const QString secretAdvice = QStringLiteral("Offer her a zebra");

/// Tom has Ana's chat; Maya supervises, Ben is a colleague.
struct Parts : Chats {
    Parts()
    {
        tom = addAgent(QStringLiteral("tom"));
        ben = addAgent(QStringLiteral("ben"));
        maya = addAgent(QStringLiteral("maya"), Role::Supervisor);
        setQueue([&](Queue& queue) { queue.members = {tom}; });
    }
    InteractionId begin()
    {
        clock.advance(1s);
        say(one, QStringLiteral("1"), QStringLiteral("Where is my parcel?"));
        REQUIRE(acceptNext(tom) == of(one).id);
        settle();
        return of(one).id;
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
    /// What this agent reads of the chat.
    QStringList textsFor(AgentId agent, int limit = 50)
    {
        const auto page =
            Reader(store(), agent, {}).timeline({.customer = of(one).customer, .limit = limit});
        REQUIRE(page);
        QStringList texts;
        for (const Entry& entry : page->entries)
            texts += entry.text;
        return texts;
    }
    QStringList marks()
    {
        const auto page = Reader(store(), maya, {}).timeline({.customer = of(one).customer});
        REQUIRE(page);
        QStringList names;
        for (const Entry& entry : page->entries) {
            if (entry.kind == EntryKind::System)
                names += entry.subject;
        }
        return names;
    }
    /// Somebody whose address is known, and who never wrote.
    CustomerId know(const QString& address)
    {
        const auto who =
            service::Identification(engine->ledger())
                .identify(MailAddress{QStringLiteral("Ana Costa"), address}, clock.now());
        REQUIRE(who);
        REQUIRE(engine->ledger().record({{.kind = QStringLiteral("customer.imported"),
                                          .customer = who->identity.customer,
                                          .rows = who->rows}}));
        return who->identity.customer;
    }

    AgentId tom;
    AgentId ben;
    AgentId maya;
};

} // namespace

TEST_CASE_METHOD(Parts, "A whisper is read by the chat's agent, supervisors and who takes part",
                 "[service][chat]")
{
    const InteractionId id = begin();
    const auto whispered = company().whisper(maya, id, secretAdvice);
    REQUIRE(whispered);
    settle();
    const auto finds = [this](AgentId agent) {
        const auto page = Reader(store(), agent, {}).search(QStringLiteral("zebra"), {}, 10);
        REQUIRE(page);
        return !page->hits.isEmpty();
    };
    for (const AgentId each : {tom, maya, admin}) {
        CHECK(textsFor(each).contains(secretAdvice));
        CHECK(Reader(store(), each, {}).entry(*whispered));
        CHECK(finds(each));
    }
    CHECK_FALSE(textsFor(ben).contains(secretAdvice));
    CHECK(Reader(store(), ben, {}).entry(*whispered).error().code == ErrorCode::NotFound);
    CHECK_FALSE(finds(ben));

    SECTION("a page of whispers alone is no end of the story for others")
    {
        for (int i = 0; i < 5; ++i) {
            clock.advance(1s);
            REQUIRE(company().whisper(maya, id, secretAdvice));
        }
        const QStringList seen = textsFor(ben, 2);
        CHECK_FALSE(seen.isEmpty());
        CHECK_FALSE(seen.contains(secretAdvice));
    }
    SECTION("a note of Ben's own does not make him a part of it")
    {
        REQUIRE(engine->casework().addNote(ben, id, QStringLiteral("What is it?")));
        CHECK_FALSE(textsFor(ben).contains(secretAdvice));
    }
    SECTION("a colleague who comes in reads it too")
    {
        REQUIRE(company().callIn(tom, id, ben, QStringLiteral("please")));
        CHECK_FALSE(textsFor(ben).contains(secretAdvice));
        REQUIRE(company().join(ben, id));
        CHECK(textsFor(ben).contains(secretAdvice));
    }
    SECTION("who had it last still reads it when it is closed")
    {
        REQUIRE(engine->casework().close(tom, id, {}));
        CHECK(textsFor(tom).contains(secretAdvice));
        CHECK_FALSE(textsFor(ben).contains(secretAdvice));
    }
}

TEST_CASE_METHOD(Parts, "Who takes a chat over has not left it, and says from whom",
                 "[service][chat]")
{
    const InteractionId id = begin();
    REQUIRE(company().join(maya, id));
    REQUIRE(company().takeOver(maya, id));
    CHECK(of(one).assignee == maya);
    const QStringList said = marks();
    CHECK(said.contains(QStringLiteral("chat.takenover")));
    CHECK_FALSE(said.contains(QStringLiteral("chat.left")));
    CHECK(said.count(QStringLiteral("assigned")) == 1); // Tom's, at the beginning
    CHECK(textsFor(maya).last() == QStringLiteral("tom"));
    // Given on, she is no companion any more.
    REQUIRE(engine->casework().assign(maya, id, tom, {}));
    CHECK(company().party(tom, id)->companions.isEmpty());
}

TEST_CASE_METHOD(Parts, "A chat that was ended takes no line however it is opened again",
                 "[service][chat]")
{
    const bool hasWrapUp = GENERATE(false, true);
    setQueue([&](Queue& queue) {
        if (hasWrapUp)
            queue.wrapUp = {.mode = WrapUpMode::UntilDone};
    });
    const InteractionId id = begin();
    REQUIRE_FALSE(company().party(tom, id)->hasEnded);
    REQUIRE(engine->casework().close(tom, id, {}));
    settle();
    chat.sent.clear();
    chat.shown.clear();
    if (hasWrapUp) {
        REQUIRE(of(one).state == InteractionState::WrapUp);
        REQUIRE(engine->casework().assign(tom, id, tom, {}));
    } else {
        REQUIRE(engine->casework().reopen(tom, id));
    }
    settle();
    REQUIRE(of(one).state == InteractionState::Assigned);
    CHECK(company().party(tom, id)->hasEnded);
    const auto late = write(tom, QStringLiteral("Too late?"));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == ErrorCode::Conflict);
    settle();
    CHECK(chat.sent.isEmpty());
    CHECK(chat.shown.isEmpty());
    auto live = company().chats(maya);
    REQUIRE(live);
    floor.addSigns(*live);
    REQUIRE(live->size() == 1);
    CHECK_FALSE(live->first().isVisitorHere);

    SECTION("but a note, and mail that goes on from it")
    {
        CHECK(engine->casework().addNote(tom, id, QStringLiteral("They have gone")));
        CHECK(service::continueByMail(*engine, tom, id, QStringLiteral("ana@example.com")));
    }
}

TEST_CASE_METHOD(Parts, "An address that somebody has stays theirs, whoever typed it in a chat",
                 "[service][chat]")
{
    const QString address = QStringLiteral("ana@example.com");
    const bool isKnown = GENERATE(true, false);
    const CustomerId owner = isKnown ? know(address) : CustomerId();
    const InteractionId id = begin();
    const auto whose = service::ownerOf(*engine, tom, id, QStringLiteral(" Ana@Example.com "));
    REQUIRE(whose);
    CHECK(whose->has_value() == isKnown);
    const auto mail = service::continueByMail(*engine, tom, id, address);
    REQUIRE(mail);
    CHECK(interaction(*mail).follows == id);
    CHECK((interaction(*mail).customer == of(one).customer) == !isKnown);
    if (isKnown) {
        CHECK((*whose)->id == owner);
        CHECK(interaction(*mail).customer == owner);
        CHECK(store().merging().into(of(one).customer)->isEmpty());
        return;
    }
    // The second visitor who types it does not get the first one's story.
    const QString two = QStringLiteral("two");
    clock.advance(1s);
    say(two, QStringLiteral("1"), QStringLiteral("Me too"));
    REQUIRE(engine->casework().take(tom, of(two).id));
    CHECK(service::ownerOf(*engine, tom, of(two).id, address)->value().id == of(one).customer);
    const auto other = service::continueByMail(*engine, tom, of(two).id, address);
    REQUIRE(other);
    CHECK(interaction(*other).customer == of(one).customer);
    CHECK(of(two).customer != of(one).customer);
}

TEST_CASE_METHOD(Parts, "A number that somebody has is told before a chat goes on by phone",
                 "[service][chat]")
{
    const InteractionId before = calledBy(admin, QStringLiteral("+442079460018"));
    const InteractionId id = begin();
    const auto whose = service::ownerOf(*engine, tom, id, QStringLiteral("+44 20 7946 0018"));
    REQUIRE(whose);
    REQUIRE(whose->has_value());
    CHECK((*whose)->id == interaction(before).customer);
    CHECK_FALSE(service::ownerOf(*engine, tom, id, QStringLiteral("no number"))->has_value());
}

TEST_CASE_METHOD(Parts, "What was left on the website begins on its own, whatever its subject says",
                 "[service][chat]")
{
    Inbound first = mail(QStringLiteral("a"), QStringLiteral("ana@example.com"),
                         QStringLiteral("My sofa is late"));
    first.mail.subject = QStringLiteral("Sofa");
    const InteractionId open = arrive(first).interaction;
    Inbound again =
        mail(QStringLiteral("b"), QStringLiteral("ana@example.com"), QStringLiteral("Any news?"));
    again.mail.subject = QStringLiteral("Re: Sofa");
    const bool wasLeft = GENERATE(false, true);
    if (wasLeft)
        again.mail.messageId = QStringLiteral("m1.0123456789abcdef.left@chat.heddle");
    const Entry entry = arrive(again);
    CHECK((entry.interaction == open) == !wasLeft);
    CHECK(interaction(entry.interaction).customer == interaction(open).customer);
}
