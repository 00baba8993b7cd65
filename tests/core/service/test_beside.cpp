#include "core/service/beside/customerbook.h"
#include "core/service/beside/mentionbook.h"
#include "core/service/beside/sidetalks.h"
#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/reading/reader.h"
#include "core/service/router/router.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// Amira's mail, which the administrator has.
struct Contact {
    Contact()
    {
        const Entry mail = centre.arrive(centre.mail(
            QStringLiteral("one"), QStringLiteral("amira@home.example"), QStringLiteral("Where?")));
        id = centre.acceptNext(centre.admin);
        REQUIRE(id == mail.interaction);
    }
    CustomerBook book() { return CustomerBook(centre.engine->ledger()); }
    Result<InteractionId> ask(const char* address)
    {
        SideTalks talks(centre.engine->ledger(), centre.engine->roster(),
                        centre.engine->customerCare());
        return talks.ask(centre.admin, id, {{}, QLatin1String(address)});
    }
    Surroundings around(InteractionId of)
    {
        SideTalks talks(centre.engine->ledger(), centre.engine->roster(),
                        centre.engine->customerCare());
        const auto found = talks.around(of);
        REQUIRE(found);
        return *found;
    }
    /// The supplier answers in the thread of the talk.
    void answer(InteractionId talk, const char* address)
    {
        Inbound mail = centre.mail(QStringLiteral("back"), QLatin1String(address),
                                   QStringLiteral("It left on Monday."));
        mail.mail.inReplyTo = sentIn(talk);
        centre.arrive(mail);
    }
    QString sentIn(InteractionId talk)
    {
        const Entry sent{.id = *centre.store().newEntryId(),
                         .interaction = talk,
                         .identity = centre.interaction(talk).identity,
                         .direction = Direction::Outbound,
                         .at = centre.clock.now(),
                         .agent = centre.admin,
                         .author = QStringLiteral("Admin"),
                         .text = QStringLiteral("When did it leave?"),
                         .messageId = QStringLiteral("asked@ours.example"),
                         .delivery = DeliveryState::Sent};
        REQUIRE(centre.engine->ledger().record(
            {{.kind = QStringLiteral("message.sent"), .interaction = talk, .rows = {sent}}}));
        return sent.messageId;
    }
    QStringList marks()
    {
        const auto page = Reader(centre.store(), centre.admin, centre.engine->options().readMail)
                              .timeline({.customer = centre.interaction(id).customer});
        REQUIRE(page);
        QStringList marks;
        for (const Entry& entry : page->entries) {
            if (entry.kind == EntryKind::System)
                marks += entry.subject;
        }
        return marks;
    }

    TestCentre centre;
    InteractionId id;
};

} // namespace

TEST_CASE("Somebody else is asked beside a contact, in a thread of its own", "[service]")
{
    Contact contact;
    const auto talk = contact.ask("depot@carrier.example");
    REQUIRE(talk);
    const Interaction asked = contact.centre.interaction(*talk);
    const Interaction about = contact.centre.interaction(contact.id);
    CHECK(asked.customer != about.customer);
    CHECK(asked.assignee == contact.centre.admin);
    CHECK(asked.subject == about.subject);
    const Surroundings around = contact.around(contact.id);
    REQUIRE(around.talks.size() == 1);
    CHECK(around.talks.first().interaction.id == *talk);
    CHECK_FALSE(around.about);
    REQUIRE(contact.around(*talk).about);
    const Surroundings beside = contact.around(*talk);
    CHECK(beside.about->interaction.id == contact.id);
    CHECK(contact.marks().contains(QStringLiteral("asked")));
}

TEST_CASE("The customer cannot be asked about their own contact, and nothing is left of trying",
          "[service]")
{
    Contact contact;
    CHECK(contact.ask("amira@home.example").error().code == ErrorCode::Conflict);
    CHECK(contact.ask("no address").error().code == ErrorCode::BadInput);
    CHECK(contact.around(contact.id).talks.isEmpty());
    CHECK(contact.centre.store().interactions().count() == 1);
}

TEST_CASE("An answer beside lands in its own thread, and ends the waiting for it", "[service]")
{
    Contact contact;
    const auto talk = contact.ask("depot@carrier.example");
    REQUIRE(talk);
    Casework casework(contact.centre.engine->ledger(), contact.centre.engine->roster());
    REQUIRE(casework.snooze(contact.centre.admin, contact.id, PendingOn::ThirdParty, {}));
    REQUIRE(casework.markRead(contact.centre.admin, contact.id));
    contact.answer(*talk, "depot@carrier.example");
    CHECK(contact.centre.interaction(*talk).lastWords == QStringLiteral("It left on Monday."));
    const Interaction about = contact.centre.interaction(contact.id);
    CHECK(about.state == InteractionState::Assigned);
    CHECK(about.unread);
    CHECK(about.lastWords == QStringLiteral("Where?"));
    CHECK(contact.marks().contains(QStringLiteral("answered.beside")));

    contact.centre.crash();
    CHECK(contact.around(contact.id).talks.size() == 1);
}

TEST_CASE("A centre's own fields are filled in, and only by the names it has", "[service]")
{
    Contact contact;
    CustomerBook book = contact.book();
    const CustomerId amira = contact.centre.interaction(contact.id).customer;
    const Agent admin = *contact.centre.engine->roster().agent(contact.centre.admin);
    const AgentId clerk = contact.centre.addAgent(QStringLiteral("clerk"));
    const QString number = QStringLiteral("Customer number");
    CHECK(book.setField(admin.id, amira, number, QStringLiteral("1")).error().code
          == ErrorCode::NotFound);
    CHECK(book.setFieldNames(*contact.centre.engine->roster().agent(clerk), {number}).error().code
          == ErrorCode::Refused);
    REQUIRE(book.setFieldNames(admin, {number, QStringLiteral("  "), number.toUpper()}));
    CHECK(book.fieldNames() == QStringList{number});
    REQUIRE(book.setField(clerk, amira, number, QStringLiteral(" 48  219 ")));
    REQUIRE(book.setPreferred(clerk, amira, ChannelKind::Phone));
    contact.centre.crash();
    const auto facts = contact.book().facts(amira);
    REQUIRE(facts);
    CHECK(facts->fields == QList<CustomerFacts::Field>{{number, QStringLiteral("48 219")}});
    CHECK(facts->preferred == ChannelKind::Phone);
    CHECK(facts->preferredBy == contact.centre.engine->roster().agent(clerk)->name);
    CHECK(facts->preferredAt == contact.centre.clock.now());
    REQUIRE(contact.book().setPreferred(clerk, amira, std::nullopt));
    CHECK_FALSE(contact.book().facts(amira)->preferredAt);
    CHECK(
        contact.book().setField(clerk, amira, number, QString(2000, QLatin1Char('x'))).error().code
        == ErrorCode::BadInput);
    CHECK(contact.book().setField(clerk, {987'654}, number, number).error().code
          == ErrorCode::NotFound);
}

TEST_CASE("A household holds everybody who joined any of it, until they leave", "[service]")
{
    Contact contact;
    TestCentre& centre = contact.centre;
    const auto customerOf = [&](const char* key, const char* address) {
        const Entry mail = centre.arrive(
            centre.mail(QLatin1String(key), QLatin1String(address), QStringLiteral("Hello")));
        return centre.interaction(mail.interaction).customer;
    };
    const CustomerId amira = centre.interaction(contact.id).customer;
    const CustomerId omar = customerOf("two", "omar@home.example");
    const CustomerId lina = customerOf("three", "lina@home.example");
    CustomerBook book = contact.book();
    REQUIRE(book.joinHousehold(centre.admin, amira, omar));
    REQUIRE(book.joinHousehold(centre.admin, lina, omar));
    const auto names = [&](CustomerId id) {
        const CustomerFacts facts = *book.facts(id);
        QStringList relatives;
        for (const auto& relative : facts.household)
            relatives += relative.name;
        return relatives;
    };
    CHECK(names(amira) == QStringList{QStringLiteral("lina"), QStringLiteral("omar")});
    CHECK(names(lina) == QStringList{QStringLiteral("amira"), QStringLiteral("omar")});
    CHECK(book.joinHousehold(centre.admin, amira, amira).error().code == ErrorCode::BadInput);
    REQUIRE(book.leaveHousehold(centre.admin, omar));
    CHECK(names(amira) == QStringList{QStringLiteral("lina")});
    CHECK(names(omar).isEmpty());
}

TEST_CASE("Who was away when a note named them is told when they come, once", "[service]")
{
    Contact contact;
    TestCentre& centre = contact.centre;
    const AgentId maya = centre.addAgent(QStringLiteral("maya"));
    const AgentId tom = centre.addAgent(QStringLiteral("tom"));
    REQUIRE(centre.engine->signOut(maya));
    REQUIRE(centre.engine->router().setPresence(tom, Presence::NotReady, QStringLiteral("lunch")));
    Casework casework(centre.engine->ledger(), centre.engine->roster());
    const auto note = casework.addNote(centre.admin, contact.id,
                                       QStringLiteral("@maya and @tom, who knows the depot?"));
    REQUIRE(note);
    centre.settle();
    centre.crash();
    MentionBook book(centre.engine->ledger(), centre.engine->roster());
    const auto missed = book.take(maya);
    REQUIRE(missed);
    REQUIRE(missed->size() == 1);
    CHECK(missed->first().note == *note);
    CHECK(missed->first().interaction == contact.id);
    CHECK(book.take(maya)->isEmpty());
    CHECK(book.take(tom)->isEmpty());
}
