#include "core/service/desk/casework.h"
#include "core/service/desk/customercare.h"
#include "core/service/desk/marks.h"
#include "core/service/desk/sending/sending.h"
#include "core/service/reading/reader.h"
#include "core/service/router/router.h"
#include "core/store/rebuild.h"
#include "core/store/search/searchstore.h"
#include "core/store/store.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// A centre whose timeline is read as "what text" lines, by whom in front.
struct Story : TestCentre {
    Entry mailFrom(const char* key, const char* address)
    {
        return arrive(mail(QString::fromUtf8(key), QString::fromUtf8(address),
                           QStringLiteral("Where is it?")));
    }
    QStringList marks(InteractionId id)
    {
        const auto part = store().entries().timeline({.interaction = id, .limit = 100});
        REQUIRE(part);
        QStringList lines;
        for (const Entry& entry : part->entries) {
            if (entry.kind != EntryKind::System)
                continue;
            CHECK(entry.direction == Direction::Internal);
            lines += QStringLiteral("%1|%2|%3").arg(entry.author, entry.subject, entry.text);
        }
        return lines;
    }
    Casework& work() { return engine->casework(); }
};

} // namespace

TEST_CASE("What happens to a contact stands in its timeline", "[service][desk]")
{
    Story centre;
    const AgentId ben = centre.addAgent(QStringLiteral("ben"));
    const Entry mail = centre.mailFrom("one", "amira@home.example");
    const InteractionId id = mail.interaction;
    CHECK(centre.marks(id).isEmpty());
    REQUIRE(centre.work().take(centre.admin, id));
    const Timestamp noon = centre.clock.now() + 4h;
    REQUIRE(centre.work().snooze(centre.admin, id, PendingOn::Until, noon));
    REQUIRE(centre.work().wake(centre.admin, id));
    REQUIRE(centre.work().tag(centre.admin, id, QStringLiteral("vip")));
    REQUIRE(centre.work().assign(centre.admin, id, ben, {}));
    REQUIRE(centre.work().close(ben, id, QStringLiteral("Solved")));
    REQUIRE(centre.work().reopen(ben, id));
    REQUIRE(centre.work().assign(ben, id, {}, {}));
    CHECK(centre.marks(id)
          == QStringList{QStringLiteral("Ada Admin|assigned|Ada Admin"),
                         QStringLiteral("Ada Admin|pending|until ")
                             + noon.toDateTime().toString(Qt::ISODate),
                         QStringLiteral("Ada Admin|woken|"), QStringLiteral("Ada Admin|tagged|vip"),
                         QStringLiteral("Ada Admin|assigned|ben"),
                         QStringLiteral("ben|closed|Solved"), QStringLiteral("ben|reopened|"),
                         QStringLiteral("ben|assigned|ben"), QStringLiteral("ben|queued|General")});
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("Marks are neither words, nor unread, nor answers, nor found", "[service][desk]")
{
    Story centre;
    const Entry mail = centre.mailFrom("one", "amira@home.example");
    const InteractionId id = mail.interaction;
    REQUIRE(centre.engine->router().setPresence(centre.admin, Presence::Ready, {}));
    const auto offer = centre.offerTo(centre.admin);
    REQUIRE(offer);
    REQUIRE(centre.engine->router().accept(centre.admin, offer->id));
    REQUIRE(centre.work().markRead(centre.admin, id));
    const auto due = centre.interaction(id).due;
    REQUIRE(due);
    REQUIRE(centre.work().tag(centre.admin, id, QStringLiteral("zebra")));
    CHECK(centre.marks(id).size() == 2);
    CHECK_FALSE(centre.interaction(id).unread);
    CHECK(centre.interaction(id).due == due);
    CHECK(centre.interaction(id).lastWords == QStringLiteral("Where is it?"));
    CHECK(centre.store().entries().newest(id).value()->id == mail.id);
    for (const char* word : {"zebra", "assigned", "tagged"})
        CHECK(centre.store().search().find(QString::fromUtf8(word), {}, 5)->hits.isEmpty());
    CHECK(centre.store().search().find(QStringLiteral("where"), {}, 5)->hits.size() == 1);
}

TEST_CASE("A customer who comes back reopens, and long after begins anew with a mark",
          "[service][intake]")
{
    Story centre;
    const Entry first = centre.mailFrom("one", "amira@home.example");
    REQUIRE(centre.work().close(centre.admin, first.interaction, {}));
    Inbound again = centre.mail(QStringLiteral("two"), QStringLiteral("amira@home.example"),
                                QStringLiteral("Still not here."));
    again.mail.inReplyTo = first.messageId;
    CHECK(centre.arrive(again).interaction == first.interaction);
    CHECK(centre.marks(first.interaction)
          == QStringList{QStringLiteral("Ada Admin|closed|"), QStringLiteral("|reopened|")});
    REQUIRE(centre.work().close(centre.admin, first.interaction, {}));
    centre.advance(std::chrono::days(30));
    Inbound late = centre.mail(QStringLiteral("three"), QStringLiteral("amira@home.example"),
                               QStringLiteral("It broke."));
    late.mail.inReplyTo = first.messageId;
    const Entry anew = centre.arrive(late);
    CHECK(centre.marks(anew.interaction) == QStringList{QStringLiteral("|follows|About one")});
}

TEST_CASE("Merging and its undoing stand in the newest contact, and undo together",
          "[service][desk]")
{
    Story centre;
    const Entry first = centre.mailFrom("one", "amira@home.example");
    const Entry second = centre.mailFrom("two", "haddad@work.example");
    const CustomerId into = centre.interaction(first.interaction).customer;
    const CustomerId from = centre.interaction(second.interaction).customer;
    CustomerCare& care = centre.engine->customerCare();
    QStringList told;
    QObject::connect(centre.engine.get(), &Engine::changed,
                     [&](const Change& change) { told += change.kind; });
    REQUIRE(care.merge(centre.admin, from, into, QStringLiteral("same order")));
    CHECK(told.contains(QStringLiteral("customer.merged")));
    CHECK(told.contains(QStringLiteral("entry.added")));
    Reader reader(centre.store(), centre.admin, centre.engine->options().readMail);
    const auto view = reader.customer(into);
    REQUIRE(view);
    REQUIRE(view->merges.size() == 1);
    const auto marks = centre.marks(first.interaction) + centre.marks(second.interaction);
    CHECK(marks == QStringList{QStringLiteral("Ada Admin|merged|haddad")});
    REQUIRE(care.unmerge(centre.admin, view->merges.first().id));
    const auto both = centre.marks(first.interaction) + centre.marks(second.interaction);
    CHECK(both.contains(QStringLiteral("Ada Admin|unmerged|haddad")));
    CHECK(care.merge(centre.admin, into, into, {}).error().code == ErrorCode::BadInput);
    CHECK((centre.marks(first.interaction) + centre.marks(second.interaction)) == both);
    CHECK_FALSE(store::rebuildCheck(centre.store()).value());
}

TEST_CASE("A wrap-up that ends by itself was closed by who wrapped up", "[service][router]")
{
    Story centre;
    centre.setQueue([](Queue& queue) { queue.wrapUp = {.mode = WrapUpMode::Timed, .limit = 30s}; });
    const Entry mail = centre.mailFrom("one", "amira@home.example");
    REQUIRE(centre.work().take(centre.admin, mail.interaction));
    REQUIRE(centre.work().close(centre.admin, mail.interaction, {}));
    centre.advance(31s);
    CHECK(centre.interaction(mail.interaction).state == InteractionState::Closed);
    CHECK(centre.marks(mail.interaction).last() == QStringLiteral("Ada Admin|closed|"));
}
