#include "core/base/random.h"
#include "core/store/combine.h"
#include "core/store/merging.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

const MergeEvidence byHand{QStringLiteral("same order number"), false};
const MergeEvidence byMachine{QStringLiteral("same mail name"), true};

} // namespace

TEST_CASE("A merge moves identities and what is known, and taking it back restores both", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto agent = store.addAgent(QStringLiteral("a"));
    auto anna = store.addCustomer(QStringLiteral("Anna"));
    anna.tags = {QStringLiteral("vip")};
    store.keep(anna);
    store.clock().advance(1h);
    auto other = store.addCustomer(QStringLiteral("A. Lee"));
    other.tags = {QStringLiteral("new"), QStringLiteral("vip")};
    other.doNotUse = {QStringLiteral("phone")};
    other.tier = QStringLiteral("Gold");
    store.keep(other);
    const auto one = store.addIdentity(anna.id, QStringLiteral("anna@x"));
    const auto two = store.addIdentity(other.id, QStringLiteral("lee@y"));
    Interaction interaction;
    interaction.identity = two.id;
    interaction.customer = other.id;
    interaction = store.addInteraction(interaction);
    const auto entry = store.addEntry({.interaction = interaction.id, .identity = two.id});

    const auto merge = store->merging().merge(other.id, anna.id, byHand, agent.id).value();
    CHECK(merge.moved == QList<IdentityId>{two.id});
    CHECK(merge.before == anna);
    CHECK(merge.evidence == byHand);
    CHECK(merge.at == store.clock().now());
    CHECK(merge.author == agent.id);
    auto expected = anna;
    expected.tags = {QStringLiteral("vip"), QStringLiteral("new")};
    expected.doNotUse = {QStringLiteral("phone")};
    expected.tier = QStringLiteral("Gold");
    CHECK(store->customers().byId(anna.id).value() == expected);
    CHECK(store->customers().identities(anna.id).value().size() == 2);
    CHECK(store->customers().identities(other.id).value().isEmpty());
    CHECK(store->interactions().byId(interaction.id).value().customer == anna.id);
    CHECK(store->entries().timeline({.customer = anna.id}).value().entries == QList<Entry>{entry});
    CHECK(store->merging().current(other.id).value() == anna.id);
    CHECK(store->merging().into(anna.id).value() == QList<Merge>{merge});
    CHECK(store->customers().count().value() == 1);

    REQUIRE(store->merging().unmerge(merge.id, agent.id));
    CHECK(store->customers().byId(anna.id).value() == anna);
    CHECK(store->customers().byId(other.id).value() == other);
    CHECK(store->customers().identities(anna.id).value() == QList<Identity>{one});
    CHECK(store->customers().identities(other.id).value() == QList<Identity>{two});
    CHECK(store->interactions().byId(interaction.id).value() == interaction);
    CHECK(store->entries().timeline({.customer = anna.id}).value().entries.isEmpty());
    CHECK(store->merging().into(anna.id).value().isEmpty());
    CHECK(store->merging().current(other.id).value() == other.id);
}

TEST_CASE("What people changed since a merge stays when it is taken back", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    auto anna = store.addCustomer(QString());
    auto other = store.addCustomer(QStringLiteral("Lee"));
    other.tags = {QStringLiteral("a"), QStringLiteral("b")};
    other.place = QStringLiteral("Leeds");
    store.keep(other);
    const auto merge = store->merging().merge(other.id, anna.id, byHand, {}).value();
    auto changed = store->customers().byId(anna.id).value();
    CHECK(changed.name == QStringLiteral("Lee"));
    changed.name = QStringLiteral("Anna Lee");
    changed.tags = {QStringLiteral("mine"), QStringLiteral("b")};
    store.keep(changed);
    const auto late = store.addIdentity(anna.id, QStringLiteral("late@x"));
    REQUIRE(store->merging().unmerge(merge.id, {}));
    const auto after = store->customers().byId(anna.id).value();
    CHECK(after.name == QStringLiteral("Anna Lee"));
    CHECK(after.tags == QStringList{QStringLiteral("mine")});
    CHECK(after.place == QString());
    CHECK(store->customers().identities(anna.id).value() == QList<Identity>{late});
}

TEST_CASE("Merges that make no sense are refused and change nothing", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto a = store.addCustomer(QStringLiteral("A"));
    const auto b = store.addCustomer(QStringLiteral("B"));
    const auto c = store.addCustomer(QStringLiteral("C"));
    auto& merging = store->merging();
    CHECK(merging.merge(a.id, a.id, byHand, {}).error().code == ErrorCode::BadInput);
    CHECK(merging.merge(a.id, {404}, byHand, {}).error().code == ErrorCode::NotFound);
    CHECK(merging.unmerge(404, {}).error().code == ErrorCode::NotFound);
    const auto first = merging.merge(a.id, b.id, byHand, {}).value();
    CHECK(merging.merge(a.id, c.id, byHand, {}).error().code == ErrorCode::Conflict);
    CHECK(merging.merge(c.id, a.id, byHand, {}).error().code == ErrorCode::Conflict);
    const auto second = merging.merge(b.id, c.id, byHand, {}).value();
    CHECK(merging.current(a.id).value() == c.id);
    CHECK(merging.unmerge(first.id, {}).error().code == ErrorCode::Conflict);
    REQUIRE(merging.unmerge(second.id, {}));
    REQUIRE(merging.unmerge(first.id, {}));
    CHECK(merging.unmerge(first.id, {}).error().code == ErrorCode::Conflict);
    CHECK(store->customers().byId(b.id).value() == b);
}

TEST_CASE("A machine never merges two who have proven who they are, nor what a person parted",
          "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    auto& merging = store->merging();
    const auto a = store.addCustomer(QStringLiteral("A"));
    const auto b = store.addCustomer(QStringLiteral("B"));
    auto one = store.addIdentity(a.id, QStringLiteral("a@x"));
    auto two = store.addIdentity(b.id, QStringLiteral("b@x"));
    CHECK(merging.strongConflict(a.id, b.id).value() == QString());
    SECTION("proven by the same kind of identity")
    {
        for (auto* identity : {&one, &two}) {
            identity->verified = true;
            store.keep(*identity);
        }
        CHECK_FALSE(merging.strongConflict(a.id, b.id).value().isEmpty());
        CHECK(merging.merge(a.id, b.id, byMachine, {}).error().code == ErrorCode::Conflict);
        CHECK(merging.merge(a.id, b.id, byHand, {}));
    }
    SECTION("parted by a person")
    {
        const auto merge = merging.merge(a.id, b.id, byMachine, {}).value();
        REQUIRE(merging.unmerge(merge.id, {}));
        CHECK(merging.merge(b.id, a.id, byMachine, {}).error().code == ErrorCode::Conflict);
        CHECK(merging.merge(b.id, a.id, byHand, {}));
    }
}

TEST_CASE("Merges and their undoing in any order end where they began", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto seed = GENERATE(range(1, 7));
    Random random(static_cast<std::uint64_t>(seed), u"merges");
    QList<Customer> customers;
    QList<Identity> identities;
    for (int i = 0; i < 6; ++i) {
        auto customer = store.addCustomer(
            random.chance(0.3) ? QString() : QStringLiteral("name %1").arg(random.below(3)));
        for (const char* tag : {"a", "b", "c", "d"}) {
            if (random.chance(0.4))
                customer.tags.append(QLatin1String(tag));
            if (random.chance(0.2))
                customer.doNotUse.append(QLatin1String(tag));
        }
        customer.tier = random.chance(0.5) ? QString() : QStringLiteral("Gold");
        customer.since = {random.between(0, 1000)};
        store.keep(customer);
        customers.append(customer);
        for (int n = 0; n < 2; ++n)
            identities.append(
                store.addIdentity(customer.id, QStringLiteral("%1@%2").arg(n).arg(i)));
    }
    QList<qint64> active;
    const auto undoOne = [&] {
        const auto at =
            static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(active.size())));
        const auto done = store->merging().unmerge(active.at(at), {});
        if (done)
            active.removeAt(at);
        else
            CHECK(done.error().code == ErrorCode::Conflict);
    };
    for (int step = 0; step < 30; ++step) {
        const auto from = customers.at(static_cast<qsizetype>(random.below(6))).id;
        const auto into = customers.at(static_cast<qsizetype>(random.below(6))).id;
        if (!active.isEmpty() && random.chance(0.4)) {
            undoOne();
        } else if (const auto merge = store->merging().merge(from, into, byHand, {})) {
            active.append(merge->id);
            // All that a customer gained of the others is there.
            const auto now = store->customers().byId(into).value();
            const auto source = store->customers().byId(from).value();
            for (const auto& one : source.doNotUse)
                CHECK(now.doNotUse.contains(one));
        }
    }
    while (!active.isEmpty())
        undoOne();
    for (const Customer& customer : customers)
        CHECK(store->customers().byId(customer.id).value() == customer);
    for (const Identity& identity : identities)
        CHECK(store->customers().identity(identity.id).value() == identity);
}

TEST_CASE("A later merge keeps what it brought when an earlier one is taken back", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    auto target = store.addCustomer(QStringLiteral("T"));
    auto first = store.addCustomer(QStringLiteral("1"));
    auto second = store.addCustomer(QStringLiteral("2"));
    first.tags = {QStringLiteral("shared"), QStringLiteral("first")};
    second.tags = {QStringLiteral("shared"), QStringLiteral("second")};
    store.keep(first);
    store.keep(second);
    const auto one = store->merging().merge(first.id, target.id, byHand, {}).value();
    const auto two = store->merging().merge(second.id, target.id, byHand, {}).value();
    REQUIRE(store->merging().unmerge(one.id, {}));
    auto tags = store->customers().byId(target.id).value().tags;
    tags.sort();
    CHECK(tags == QStringList{QStringLiteral("second"), QStringLiteral("shared")});
    REQUIRE(store->merging().unmerge(two.id, {}));
    CHECK(store->customers().byId(target.id).value() == target);
}

TEST_CASE("Customers who may be one person are found by name and by mail name", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto anna = store.addCustomer(QStringLiteral("Anna Ångström"));
    const auto same = store.addCustomer(QStringLiteral("ANNA ANGSTROM"));
    const auto longer = store.addCustomer(QStringLiteral("Anna Angstrom Berg"));
    const auto mail = store.addCustomer(QStringLiteral("somebody"));
    const auto firm = store.addCustomer(QStringLiteral("a firm"));
    store.addIdentity(anna.id, QStringLiteral("anna.angstrom@example.org"));
    store.addIdentity(anna.id, QStringLiteral("support@example.org"));
    store.addIdentity(mail.id, QStringLiteral("anna.angstrom@work.example"));
    store.addIdentity(longer.id, QStringLiteral("not.anna.angstrom@work.example"));
    store.addIdentity(firm.id, QStringLiteral("support@work.example"));
    const auto found = store->customers().likenesses(anna.id, 10).value();
    REQUIRE(found.size() == 2);
    CHECK(found.at(0) == Likeness{same, Likeness::Reason::SameName, anna.name});
    CHECK(found.at(1)
          == Likeness{mail, Likeness::Reason::SameMailName, QStringLiteral("anna.angstrom")});
    CHECK(store->customers().likenesses(anna.id, 1).value().size() == 1);
    const auto merge = store->merging().merge(same.id, anna.id, byHand, {}).value();
    CHECK(store->customers().likenesses(anna.id, 10).value().size() == 1);
    REQUIRE(store->merging().unmerge(merge.id, {}));
    CHECK(store->customers().likenesses(anna.id, 10).value().size() == 1);
}
