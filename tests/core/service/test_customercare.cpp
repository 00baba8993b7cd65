#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/reading/reader.h"
#include "core/service/router/router.h"
#include "core/store/tables/customerstore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

struct Care : TestCentre {
    CustomerCare& customers() { return engine->customerCare(); }
    Reader reader() { return Reader(store(), admin, engine->options().readMail); }
    CustomerId customerOf(const Entry& entry) { return interaction(entry.interaction).customer; }
    Entry arriveFrom(const char* key, const char* address)
    {
        return arrive(mail(QString::fromUtf8(key), QString::fromUtf8(address), {}));
    }
};

} // namespace

TEST_CASE("A customer's tags come and go, once each, and are all listed", "[service][desk]")
{
    Care centre;
    const auto amira = centre.customerOf(centre.arriveFrom("one", "amira@home.example"));
    const auto ben = centre.customerOf(centre.arriveFrom("two", "ben@home.example"));
    REQUIRE(centre.customers().tag(centre.admin, amira, QStringLiteral("  big   spender ")));
    REQUIRE(centre.customers().tag(centre.admin, amira, QStringLiteral("Big Spender")));
    REQUIRE(centre.customers().tag(centre.admin, amira, QStringLiteral("vip")));
    REQUIRE(centre.customers().tag(centre.admin, ben, QStringLiteral("vip")));
    CHECK(centre.store().customers().byId(amira)->tags
          == QStringList{QStringLiteral("big spender"), QStringLiteral("vip")});
    CHECK(centre.reader().customerTags()
          == QStringList{QStringLiteral("vip"), QStringLiteral("big spender")});
    REQUIRE(centre.customers().untag(centre.admin, amira, QStringLiteral("big spender")));
    REQUIRE(centre.customers().untag(centre.admin, amira, QStringLiteral("never there")));
    CHECK(centre.store().customers().byId(amira)->tags == QStringList{QStringLiteral("vip")});
    const auto empty = centre.customers().tag(centre.admin, amira, QStringLiteral("  "));
    CHECK(empty.error().code == ErrorCode::BadInput);
    const auto nobody = centre.customers().tag({99}, amira, QStringLiteral("vip"));
    CHECK(nobody.error().code == ErrorCode::NotFound);
}

TEST_CASE("A mail can be begun to anybody: a known address is its customer's, a new one gets one",
          "[service][desk]")
{
    Care centre;
    const auto amira = centre.customerOf(centre.arriveFrom("one", "amira@home.example"));
    const auto known = centre.customers().startMailTo(
        centre.admin, {QStringLiteral("Somebody"), QStringLiteral("AMIRA@Home.example")});
    REQUIRE(known);
    CHECK(centre.interaction(*known).customer == amira);
    CHECK(centre.interaction(*known).assignee == centre.admin);

    const auto fresh = centre.customers().startMailTo(
        centre.admin, {QStringLiteral("Zoë New"), QStringLiteral("zoe@new.example")});
    REQUIRE(fresh);
    const auto customer = centre.interaction(*fresh).customer;
    CHECK(customer != amira);
    CHECK(centre.store().customers().byId(customer)->name == QStringLiteral("Zoë New"));
    const auto none =
        centre.customers().startMailTo(centre.admin, {{}, QStringLiteral("not an address")});
    CHECK(none.error().code == ErrorCode::BadInput);
}

TEST_CASE("Who wants no mail is not written to by their address either", "[service][desk]")
{
    Care centre;
    const auto amira = centre.customerOf(centre.arriveFrom("one", "amira@home.example"));
    Customer quiet = *centre.store().customers().byId(amira);
    quiet.doNotUse = {QStringLiteral("email")};
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("customer.changed"), .customer = amira, .rows = {quiet}}}));
    const auto refused =
        centre.customers().startMailTo(centre.admin, {{}, QStringLiteral("amira@home.example")});
    CHECK(refused.error().code == ErrorCode::Refused);
}

TEST_CASE("Customers are found by the beginning of a name or address", "[service][desk]")
{
    Care centre;
    const auto amira = centre.customerOf(centre.arriveFrom("one", "amira@home.example"));
    centre.arriveFrom("two", "ben@work.example");
    REQUIRE(centre.customers().rename(centre.admin, amira, QStringLiteral("Amira Haddad")));
    const auto find = [&](const char* text) {
        const auto found = centre.reader().findCustomers(QString::fromUtf8(text), 10);
        REQUIRE(found);
        return *found;
    };
    REQUIRE(find("hadd").size() == 1);
    CHECK(find("hadd").first().customer.id == amira);
    CHECK(find("hadd").first().address == QStringLiteral("amira@home.example"));
    CHECK(find("amira@home").first().customer.id == amira);
    CHECK(find("example").size() == 2);
    CHECK(find("nobody").isEmpty());
    CHECK(find("").isEmpty());
    CHECK(centre.reader().findCustomers(QStringLiteral("example"), 1)->size() == 1);
}

TEST_CASE("A paused channel brings nothing new and takes its offer back", "[service][router]")
{
    Care centre;
    Router& router = centre.engine->router();
    REQUIRE(router.setPresence(centre.admin, Presence::Ready, {}));
    const Entry first = centre.arriveFrom("one", "amira@home.example");
    REQUIRE(centre.offerTo(centre.admin));
    REQUIRE(router.pauseChannel(centre.admin, ChannelKind::Email));
    CHECK_FALSE(centre.offerTo(centre.admin));
    CHECK(centre.interaction(first.interaction).state == InteractionState::Queued);
    REQUIRE(router.resumeChannel(centre.admin, ChannelKind::Email));
    CHECK(centre.offerTo(centre.admin));
    REQUIRE(router.pauseChannel(centre.admin, ChannelKind::Phone));
    CHECK(centre.offerTo(centre.admin));
}

TEST_CASE("What somebody closed can be seen again, the newest first", "[service][desk]")
{
    Care centre;
    QList<InteractionId> closed;
    for (const char* key : {"one", "two", "three"}) {
        const Entry entry = centre.arriveFrom(key, "amira@home.example");
        REQUIRE(centre.engine->casework().take(centre.admin, entry.interaction));
        REQUIRE(centre.engine->casework().close(centre.admin, entry.interaction, {}));
        closed.prepend(entry.interaction);
        centre.advance(1min);
    }
    InboxQuery query{.tab = InboxTab::Mine, .state = InteractionState::Closed, .limit = 2};
    const auto first = centre.reader().inbox(query);
    REQUIRE(first);
    REQUIRE(first->size() == 2);
    CHECK(first->at(0).interaction.id == closed.at(0));
    CHECK(first->at(1).interaction.id == closed.at(1));
    query.after = closed.at(1);
    const auto second = centre.reader().inbox(query);
    REQUIRE(second);
    REQUIRE(second->size() == 1);
    CHECK(second->first().interaction.id == closed.at(2));
    query = {.tab = InboxTab::Queue, .state = InteractionState::Closed};
    CHECK(centre.reader().inbox(query)->size() == 3);
    query.tab = InboxTab::Offered;
    CHECK(centre.reader().inbox(query)->isEmpty());
}

TEST_CASE("A new contact after a closed one leads back to it", "[service][intake]")
{
    Care centre;
    const Entry first = centre.arriveFrom("one", "amira@home.example");
    REQUIRE(centre.engine->casework().close(centre.admin, first.interaction, {}));
    centre.advance(std::chrono::days(30));
    Inbound later = centre.mail(QStringLiteral("two"), QStringLiteral("amira@home.example"),
                                QStringLiteral("It broke again."));
    later.mail.inReplyTo = first.messageId;
    const Entry second = centre.arrive(later);
    REQUIRE(second.interaction != first.interaction);
    const auto view = centre.reader().interaction(second.interaction);
    REQUIRE(view);
    REQUIRE(view->follows);
    CHECK(view->follows->id == first.interaction);
    CHECK_FALSE(centre.reader().interaction(first.interaction)->follows);
}

TEST_CASE("An entry says whether its pictures are blocked for its sender", "[service][desk]")
{
    Care centre;
    Inbound plain = centre.mail(QStringLiteral("one"), QStringLiteral("amira@home.example"), {});
    Inbound bright = centre.mail(QStringLiteral("two"), QStringLiteral("shop@sale.example"), {});
    bright.mail.hasOutsidePictures = true;
    const Entry none = centre.arrive(plain);
    const Entry blocked = centre.arrive(bright);
    CHECK(centre.reader().entry(none.id)->pictures == OutsidePictures::None);
    CHECK(centre.reader().entry(blocked.id)->pictures == OutsidePictures::Blocked);
    REQUIRE(
        centre.customers().allowRemoteContent(centre.admin, QStringLiteral("shop@sale.example")));
    CHECK(centre.reader().entry(blocked.id)->pictures == OutsidePictures::Allowed);
    const auto page = centre.reader().timeline({.customer = centre.customerOf(blocked)});
    REQUIRE(page);
    CHECK(page->entries.first().pictures == OutsidePictures::Allowed);
    CHECK(centre.reader().entry(none.id)->pictures == OutsidePictures::None);
}
