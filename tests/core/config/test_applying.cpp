#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/store/journalstore.h"
#include "core/store/rebuild.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

/// A store with a centre file applied to it.
struct Applied {
    StoreFixture store;
    Ledger ledger;

    explicit Applied(store::Backend backend = store::Backend::Sqlite)
        : store(backend), ledger(*store, store.clock())
    {
        REQUIRE(apply(first));
    }

    static CentrePlan plan(const char* yaml)
    {
        const CentreReading read = readCentre(QByteArray(yaml), {});
        for (const Complaint& complaint : read.complaints)
            UNSCOPED_INFO(sentenceOf(complaint, QStringLiteral("f")).toStdString());
        REQUIRE(read.isFit());
        return read.plan;
    }

    Result<QList<Difference>> apply(const char* yaml, AgentId by = {})
    {
        return applyCentre(ledger, plan(yaml), by);
    }

    QByteArray running() { return toYaml(runningCentre(*store).value()); }
    Agent agent(const char* login)
    {
        return store->agents().byLogin(QLatin1String(login)).value().value();
    }
    Queue queue(const char* name)
    {
        return store->queues().byName(QLatin1String(name)).value().value();
    }
    qint64 newest() { return store->journal().newest().value().value; }

    static constexpr const char* first = R"(
centre: Northwind
skills: [billing, {name: fr, meaning: French}]
calendars: [{name: office, zone: Europe/Berlin, week: mon-fri 08:00-17:00}]
agents:
  - {login: anna, name: Anna, role: administrator, skills: {billing: 7}}
  - {login: ben, name: Ben}
queues:
  - {name: Billing, members: [anna, ben], calendar: office, targets: {first_reply: 4 h},
     overflow: [{when: closed, step: queue, queue: Rest}]}
  - {name: Rest, members: [anna]}
boosts: [{name: Gold, when: {tier: Gold}, earlier: 20 min}]
canned_replies: [{shortcut: hi, title: Hello, text: Hello}]
)";
    static constexpr const char* second = R"(
centre: Northwind
skills: [billing]
agents:
  - {login: anna, name: Anna Berg, role: administrator, skills: {billing: 8}}
  - {login: cleo, name: Cleo}
queues:
  - {name: Billing, members: [cleo, anna], targets: {first_reply: 2 h}}
retired_queues: [{name: Rest, moves_to: Billing}]
canned_replies: []
)";
};

QStringList sentencesOf(const QList<Difference>& differences)
{
    QStringList sentences;
    for (const Difference& difference : differences)
        sentences += sentenceOf(difference);
    return sentences;
}

} // namespace

TEST_CASE("A file is applied as a whole, under its author's name", "[config]")
{
    Applied centre(GENERATE(from_range(testBackends())));
    const qint64 before = centre.newest();
    const AgentId anna = centre.agent("anna").id;
    const auto changed = centre.apply(Applied::second, anna);
    REQUIRE(changed);
    CHECK(sentencesOf(*changed)
          == QStringList{
              QStringLiteral("- skills.fr: {name: fr, meaning: French}"),
              QStringLiteral("- calendars.office: {name: office, zone: Europe/Berlin, week: "
                             "mon-fri 08:00-17:00}"),
              QStringLiteral("  agents.anna.name: Anna → Anna Berg"),
              QStringLiteral("  agents.anna.skills.billing: 7 → 8"),
              QStringLiteral("- agents.ben: {login: ben, name: Ben}"),
              QStringLiteral("+ agents.cleo: {login: cleo, name: Cleo}"),
              QStringLiteral("  queues.Billing.members: [anna, ben] → [cleo, anna]"),
              QStringLiteral("  queues.Billing.targets.first_reply: 4 h → 2 h"),
              QStringLiteral("- queues.Billing.calendar: office"),
              QStringLiteral("- queues.Billing.overflow: [{when: closed, step: queue, queue: "
                             "Rest}]"),
              QStringLiteral("- queues.Rest: {name: Rest, members: [anna]}"),
              QStringLiteral("- boosts.Gold: {name: Gold, when: {tier: Gold}, earlier: 20 min}"),
              QStringLiteral("- canned_replies.hi: {shortcut: hi, title: Hello, text: Hello}")});
    CHECK(centre.newest() == before + 1);
    const JournalEvent event = centre.store->journal().after({before}, 1).value().at(0);
    CHECK(event.kind == QStringLiteral("centre.applied"));
    CHECK(event.actor == anna);
    CHECK(centre.agent("anna").id == anna);
    CHECK_FALSE(centre.agent("ben").active);
    CHECK_FALSE(centre.queue("Rest").active);
    CHECK(centre.queue("Billing").overflow.isEmpty());
    CHECK(centre.store->cannedReplies().all().value().isEmpty());
    CHECK_FALSE(store::rebuildCheck(*centre.store).value());
}

TEST_CASE("Applying the same file again changes nothing and writes nothing", "[config]")
{
    Applied centre;
    const qint64 before = centre.newest();
    CHECK(centre.apply(Applied::first).value().isEmpty());
    CHECK(centre.newest() == before);
}

TEST_CASE("What an apply changed is taken back, step by step", "[config]")
{
    Applied centre(GENERATE(from_range(testBackends())));
    const QByteArray asFirst = centre.running();
    const AgentId ben = centre.agent("ben").id;
    const QueueId rest = centre.queue("Rest").id;
    REQUIRE(centre.apply(Applied::second));
    REQUIRE(undoApply(centre.ledger, {}));
    CHECK(centre.running() == asFirst);
    // Those who come back are who they were.
    CHECK(centre.agent("ben").id == ben);
    CHECK(centre.agent("ben").active);
    CHECK(centre.queue("Rest").id == rest);
    CHECK(centre.queue("Billing").overflow.at(0).queue == rest);
    CHECK_FALSE(centre.agent("cleo").active);
    REQUIRE(undoApply(centre.ledger, {}));
    CHECK(runningCentre(*centre.store).value().queues.isEmpty());
    CHECK(undoApply(centre.ledger, {}).error().code == ErrorCode::NotFound);
    CHECK_FALSE(store::rebuildCheck(*centre.store).value());
}

TEST_CASE("A queue that comes back gets its contacts back, but for those that were moved on",
          "[config]")
{
    Applied centre(GENERATE(from_range(testBackends())));
    const QueueId rest = centre.queue("Rest").id;
    const auto contact = [&](const char* address) {
        const auto customer = centre.store.addCustomer(QLatin1String(address));
        Interaction interaction;
        interaction.identity = centre.store.addIdentity(customer.id, QLatin1String(address)).id;
        interaction.queue = rest;
        interaction.state = InteractionState::Queued;
        interaction = centre.store.addInteraction(interaction);
        REQUIRE(centre.ledger.record({{.kind = QStringLiteral("interaction.arrived"),
                                       .interaction = interaction.id,
                                       .rows = {interaction}}}));
        return interaction;
    };
    const Interaction waiting = contact("a@x");
    const Interaction closed = contact("b@x");
    // One that waits in the other queue all along stays there.
    Interaction other = contact("c@x");
    other.queue = centre.queue("Billing").id;
    REQUIRE(centre.ledger.record(
        {{.kind = QStringLiteral("interaction.moved"), .interaction = other.id, .rows = {other}}}));
    const auto applied = centre.apply(Applied::second);
    REQUIRE(applied);
    CHECK(sentencesOf(*applied).contains(
        QStringLiteral("  queues.Rest.open_contacts: 2 → moved to Billing")));
    // By the promises of the queue it waits in now: two hours from when it came.
    const auto moved = centre.store->interactions().byId(waiting.id).value();
    REQUIRE(moved.clocks.size() == 1);
    CHECK(moved.clocks.first().target == 2h);
    Interaction done = centre.store->interactions().byId(closed.id).value();
    done.state = InteractionState::Closed;
    REQUIRE(centre.ledger.record(
        {{.kind = QStringLiteral("interaction.closed"), .interaction = done.id, .rows = {done}}}));
    const auto undone = undoApply(centre.ledger, {});
    REQUIRE(undone);
    CHECK(sentencesOf(*undone).contains(
        QStringLiteral("  open_contacts: 1 → back in the queues they came from")));
    const auto back = centre.store->interactions().byId(waiting.id).value();
    CHECK(back.queue == rest);
    CHECK(back.state == InteractionState::Queued);
    CHECK(back.clocks.isEmpty());
    CHECK(centre.store->interactions().byId(closed.id).value().queue == centre.queue("Billing").id);
    CHECK_FALSE(store::rebuildCheck(*centre.store).value());
}

TEST_CASE("A queue that holds work is not given up in silence", "[config]")
{
    Applied centre(GENERATE(from_range(testBackends())));
    const auto customer = centre.store.addCustomer(QStringLiteral("C"));
    Interaction interaction;
    interaction.identity = centre.store.addIdentity(customer.id, QStringLiteral("c@x")).id;
    interaction.queue = centre.queue("Rest").id;
    interaction.state = InteractionState::Queued;
    interaction = centre.store.addInteraction(interaction);
    const QByteArray before = centre.running();
    const auto refused = centre.apply("agents: [{login: anna, name: Anna, role: administrator}]\n"
                                      "queues: [{name: Billing, members: anna}]\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(refused.error().detail
          == QStringLiteral("queue 'Rest' is given up but holds 1 open contacts; name it under "
                            "retired_queues with moves_to, or close them first"));
    CHECK(centre.running() == before);
    REQUIRE(centre.apply(Applied::second));
    const Interaction moved = centre.store->interactions().byId(interaction.id).value();
    CHECK(moved.queue == centre.queue("Billing").id);
    CHECK(moved.version == interaction.version + 1);
    CHECK(moved.state == InteractionState::Queued);
}

TEST_CASE("What an agent says of themselves survives a new file", "[config]")
{
    Applied centre;
    Agent anna = centre.agent("anna");
    anna.presence = Presence::Ready;
    anna.presenceSince = {77};
    anna.pausedChannels = {ChannelKind::Chat};
    centre.store.keep(anna);
    REQUIRE(centre.apply(Applied::second));
    const Agent after = centre.agent("anna");
    CHECK(after.name == QStringLiteral("Anna Berg"));
    CHECK(after.presence == Presence::Ready);
    CHECK(after.presenceSince == Timestamp{77});
    CHECK(after.pausedChannels == anna.pausedChannels);
}
