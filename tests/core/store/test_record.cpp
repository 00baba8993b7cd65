#include "core/store/journalstore.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/offerstore.h"
#include "core/store/tables/outboxstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QJsonArray>

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

// Every field set to something that is not its default.
Customer fullCustomer()
{
    return {.id = {1},
            .name = QStringLiteral("Zoë O'Brien \"Z\" \\ 東京 🧵"),
            .tier = QStringLiteral("Gold"),
            .language = QStringLiteral("en-GB"),
            .place = QStringLiteral("Leeds"),
            .timeZone = QStringLiteral("Europe/London"),
            .since = {17},
            .tags = {QStringLiteral("a b"), QStringLiteral("\"quoted\"")},
            .doNotUse = {QStringLiteral("phone")}};
}

Identity fullIdentity()
{
    return {.id = {2},
            .customer = {1},
            .kind = IdentityKind::Phone,
            .address = QStringLiteral("+441132960000"),
            .shown = QStringLiteral("0113 296 0000"),
            .name = QStringLiteral("Zoë"),
            .verified = true,
            .firstSeen = {18},
            .lastSeen = Timestamp{19},
            .remoteContentAllowed = true};
}

Agent fullAgent()
{
    return {.id = {3},
            .login = QStringLiteral("anna"),
            .name = QStringLiteral("Anna"),
            .role = Role::Supervisor,
            .presence = Presence::NotReady,
            .presenceReason = QStringLiteral("break"),
            .pausedChannels = {ChannelKind::Email, ChannelKind::Phone},
            .presenceSince = {20},
            .idleSince = Timestamp{21},
            .skills = {{QStringLiteral("billing"), 7}},
            .capacity = {.limits = {.phone = 1, .email = 9, .chat = 4, .social = 4, .paper = 4}},
            .signature = QStringLiteral("Anna\n{centre.name}"),
            .active = false};
}

Queue fullQueue()
{
    Queue queue;
    queue.id = {4};
    queue.name = QStringLiteral("Billing");
    queue.targets = {.firstReply = Duration(1), .nextReply = Duration(2), .resolution = 3s};
    queue.specialTargets = {{.channel = ChannelKind::Phone,
                             .tier = QStringLiteral("Gold"),
                             .targets = {.firstReply = 10s}}};
    queue.latest = Duration(3);
    queue.calendar = QStringLiteral("office");
    const SkillExpression billing{
        .kind = SkillExpression::Kind::Term, .skill = QStringLiteral("billing"), .least = 5};
    queue.rings = {{.needs = billing, .wait = 30s, .leaves = true}, {}};
    queue.choice = AgentChoice::LeastFlexible;
    queue.rank = RankByAcceleration{.start = 1, .acceleration = 2, .most = 3};
    queue.offerTimes.chat = Duration(4);
    queue.autoAccept.phone = true;
    queue.preferredWaits.paper = 1h;
    queue.overflow = {{.when = OverflowCause::Full,
                       .waiting = 7,
                       .wait = 90s,
                       .channels = {ChannelKind::Chat, ChannelKind::Email},
                       .step = OverflowStep::Queue,
                       .queue = {4},
                       .notice = QStringLiteral("\"Soon\"\n: it takes")}};
    queue.callBack = {.tries = 2, .apart = 5min, .windows = {}};
    queue.wrapUp = {.mode = WrapUpMode::Timed,
                    .limit = Duration(5),
                    .extension = 60s,
                    .needsCode = true,
                    .codes = {QStringLiteral("done")}};
    queue.members = {AgentId{3}};
    queue.active = false;
    return queue;
}

Interaction fullInteraction()
{
    return {.id = {5},
            .customer = {1},
            .identity = {2},
            .channel = ChannelKind::Social,
            .account = QStringLiteral("@northwind"),
            .queue = {4},
            .state = InteractionState::Pending,
            .pendingOn = PendingOn::ThirdParty,
            .pendingUntil = Timestamp{22},
            .assignee = {3},
            .lastAgent = {3},
            .subject = QStringLiteral("Twice charged"),
            .lastWords = QStringLiteral("hello"),
            .arrived = {23},
            .due = Timestamp{24},
            .targetStart = Timestamp{25},
            .warned = DueWarning::Missed,
            .firstReplied = Timestamp{26},
            .closed = Timestamp{27},
            .touched = {28},
            .unread = true,
            .tags = {QStringLiteral("refund"), QStringLiteral("vip")},
            .wrapUpCode = QStringLiteral("done"),
            .follows = {4},
            .boosts = {{.name = QStringLiteral("severity"),
                        .reason = QStringLiteral("money: charged twice"),
                        .earlier = Duration(5),
                        .critical = true}},
            .clocks = {{.kind = TargetKind::Resolution,
                        .target = Duration(30),
                        .started = {31},
                        .calendar = QStringLiteral("office"),
                        .pauses = {{.from = {32},
                                    .to = Timestamp{33},
                                    .cause = QStringLiteral("customer"),
                                    .author = {3}},
                                   {.from = {34},
                                    .to = std::nullopt,
                                    .cause = QStringLiteral("third-party"),
                                    .author = {}}},
                        .counted = Duration(35),
                        .countedTo = Timestamp{36},
                        .met = Timestamp{37}}},
            .callBack = OwedCall{.number = QStringLiteral("+441632960001"),
                                 .wished = {38},
                                 .tries = {{39}, {40}}},
            .version = 12};
}

Entry fullEntry()
{
    return {
        .id = {6},
        .interaction = {5},
        .identity = {2},
        .kind = EntryKind::Post,
        .channel = ChannelKind::Social,
        .direction = Direction::About,
        .at = {29},
        .agent = {3},
        .author = QStringLiteral("Zoë"),
        .subject = QStringLiteral("S"),
        .text = QStringLiteral("line one\nline \"two\"\t\\ \u0001"),
        .quoted = QStringLiteral("> old"),
        .hasHtml = true,
        .pictures = OutsidePictures::Blocked,
        .raw = QString(64, QLatin1Char('a')),
        .messageId = QStringLiteral("m@x"),
        .to = {{QStringLiteral("A"), QStringLiteral("a@x")}},
        .cc = {{QStringLiteral("B"), QStringLiteral("b@x")}},
        .attachments = {{.name = QStringLiteral("Rechnung ä.pdf"),
                         .type = QStringLiteral("application/pdf"),
                         .bytes = 5'000'000'000,
                         .blob = QString(64, QLatin1Char('b')),
                         .isInline = true,
                         .contentId = QStringLiteral("c1")}},
        .automatic = {.kind = AutomaticKind::Bounce,
                      .reason = QStringLiteral("report"),
                      .failedAddress = QStringLiteral("f@x")},
        .moments = {{.kind = QStringLiteral("charity"),
                     .quote = QStringLiteral("a run"),
                     .answer = QStringLiteral("let be")}},
        .readings = {.version = QStringLiteral("rules 1"),
                     .sentiment = {.score = -1, .confidence = 2, .why = QStringLiteral("\"so\"")},
                     .tags = {{.tag = QStringLiteral("refund"),
                               .score = 3,
                               .why = QStringLiteral("because"),
                               .source = TagSource::Learned}}},
        .language = QStringLiteral("en"),
        .delivery = DeliveryState::Retrying,
        .deliveryDetail = QStringLiteral("450 later"),
        .channelKey = QStringLiteral("key 1")};
}

Offer fullOffer()
{
    Offer offer{.id = {7},
                .interaction = {5},
                .agent = {3},
                .made = {30},
                .expires = {31},
                .end = OfferEnd::Declined,
                .ended = Timestamp{32},
                .endReason = QStringLiteral("busy"),
                .decision = {}};
    offer.decision = {
        .interaction = {5},
        .at = {30},
        .rank = {.band = 0, .key = {1'772'000'000'000'001}, .arrived = {2}, .id = {5}},
        .due = Timestamp{24},
        .boosts = {{.name = QStringLiteral("severity"),
                    .reason = QStringLiteral("r"),
                    .earlier = Duration(99),
                    .critical = true}},
        .candidates = {{.agent = {3},
                        .name = QStringLiteral("Anna"),
                        .openWork = 2,
                        .idleSince = Timestamp{3},
                        .excluded = QStringLiteral("full")}},
        .winner = {3},
        .policy = QStringLiteral("longest idle"),
        .reason = QStringLiteral("why")};
    return offer;
}

OutboxItem fullOutboxItem()
{
    OutboxItem item{.id = {8},
                    .entry = {6},
                    .interaction = {5},
                    .agent = {3},
                    .outbound = {},
                    .state = OutboxState::Failed,
                    .notBefore = {33},
                    .tries = 3,
                    .owner = QStringLiteral("host:1"),
                    .changed = {34},
                    .lastWords = QStringLiteral("550 no")};
    item.outbound = {.id = {8},
                     .channel = ChannelKind::Email,
                     .account = QStringLiteral("support@x"),
                     .messageId = QStringLiteral("o@x"),
                     .inReplyTo = QStringLiteral("m@x"),
                     .references = {QStringLiteral("m@x"), QStringLiteral("n@x")},
                     .from = {QStringLiteral("S"), QStringLiteral("support@x")},
                     .to = {{QStringLiteral("A"), QStringLiteral("a@x")}},
                     .cc = {{QString(), QStringLiteral("c@x")}},
                     .bcc = {{QString(), QStringLiteral("b@x")}},
                     .subject = QStringLiteral("Re: S"),
                     .text = QStringLiteral("text"),
                     .html = QStringLiteral("<p>text</p>"),
                     .files = {{.name = QStringLiteral("f"),
                                .type = QStringLiteral("t/p"),
                                .path = QStringLiteral("/b/cc/dd"),
                                .contentId = QStringLiteral("c")}},
                     .written = {35},
                     .automatic = true};
    return item;
}

Record everything()
{
    return {.kind = QStringLiteral("test.all"),
            .actor = {3},
            .interaction = {5},
            .customer = {1},
            .facts = {{QStringLiteral("why"), QStringLiteral("because")}},
            // The last first: references may point forward within a transaction.
            .rows = {fullOutboxItem(), fullOffer(), fullEntry(), fullInteraction(), fullQueue(),
                     fullAgent(), fullIdentity(), fullCustomer(),
                     CannedReply{.id = 9,
                                 .shortcut = QStringLiteral("hi"),
                                 .title = QStringLiteral("Hello"),
                                 .text = QStringLiteral("Hello {customer.name}"),
                                 .language = QStringLiteral("en")},
                     Mailbox{QStringLiteral("support@x"), {{QStringLiteral("port"), 993}}},
                     Setting{QStringLiteral("centre.name"), QStringLiteral("Northwind")}},
            .at = Timestamp{40}};
}

} // namespace

TEST_CASE("Every kind of row comes back as it was recorded", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->record(everything()));
    store.reopen();
    CHECK(store->customers().byId({1}).value() == fullCustomer());
    CHECK(store->customers().identity(IdentityId{2}).value() == fullIdentity());
    CHECK(store->agents().byLogin(QStringLiteral("anna")).value() == fullAgent());
    CHECK(store->queues().byName(QStringLiteral("Billing")).value() == fullQueue());
    CHECK(store->interactions().byId({5}).value() == fullInteraction());
    CHECK(store->entries().byId({6}).value() == fullEntry());
    CHECK(store->offers().byId({7}).value() == fullOffer());
    CHECK(store->outbox().byId({8}).value() == fullOutboxItem());
    CHECK(store->cannedReplies().all().value().first().text
          == QStringLiteral("Hello {customer.name}"));
    CHECK(store->mailboxes().all().value()
          == QList<Mailbox>{{QStringLiteral("support@x"), {{QStringLiteral("port"), 993}}}});
    CHECK(store->settings().value(QStringLiteral("centre.name")).value()
          == QStringLiteral("Northwind"));
}

TEST_CASE("Rows with nothing but what they must have come back as they were", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto customer = store.addCustomer(QStringLiteral("A"));
    const auto identity = store.addIdentity(customer.id, QStringLiteral("a@x"));
    Interaction interaction;
    interaction.identity = identity.id;
    interaction.customer = customer.id;
    interaction = store.addInteraction(interaction);
    const auto entry = store.addEntry({.interaction = interaction.id, .identity = identity.id});
    const auto agent = store.addAgent(QStringLiteral("a"));
    const auto queue = store.addQueue(QStringLiteral("q"));
    CHECK(store->customers().byId(customer.id).value() == customer);
    CHECK(store->customers().identities(customer.id).value() == QList<Identity>{identity});
    CHECK(store->interactions().byId(interaction.id).value() == interaction);
    CHECK(store->entries().byId(entry.id).value() == entry);
    CHECK(store->agents().all().value() == QList<Agent>{agent});
    CHECK(store->queues().all().value() == QList<Queue>{queue});
}

TEST_CASE("The journal holds each record in order with its facts and rows", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto first = store->record(everything()).value();
    store.addCustomer(QStringLiteral("B"));
    const auto lines = store->journal().after({}, 10).value();
    REQUIRE(lines.size() == 2);
    CHECK(lines.at(0).seq == first);
    CHECK(lines.at(0).at == Timestamp{40});
    CHECK(lines.at(0).actor == AgentId{3});
    CHECK(lines.at(0).kind == QStringLiteral("test.all"));
    CHECK(lines.at(0).interaction == InteractionId{5});
    CHECK(lines.at(0).customer == CustomerId{1});
    const auto body = lines.at(0).body;
    CHECK(body[QStringLiteral("facts")][QStringLiteral("why")].toString()
          == QStringLiteral("because"));
    CHECK(body[QStringLiteral("rows")].toArray().size() == 11);
    const auto offer = body[QStringLiteral("rows")][1];
    CHECK(offer[QStringLiteral("table")].toString() == QStringLiteral("offer"));
    CHECK(offer[QStringLiteral("row")][QStringLiteral("made")].toInteger() == 30);
    CHECK(lines.at(1).seq.value == first.value + 1);
    CHECK(lines.at(1).at == store.clock().now());
    CHECK(store->journal().after(lines.at(0).seq, 10).value() == lines.mid(1));
    CHECK(store->journal().after({}, 1).value() == lines.mid(0, 1));
    CHECK(store->journal().of({5}, 5).value() == lines.mid(0, 1));
    CHECK(store->journal().newest().value() == lines.at(1).seq);
}

TEST_CASE("A record that fails leaves nothing, and the records before it stay", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto before = store.addCustomer(QStringLiteral("before"));
    Identity stray;
    stray.id = {77};
    stray.customer = {4711}; // nobody
    stray.address = QStringLiteral("s@x");
    Customer customer;
    customer.id = {70};
    const Record bad{.kind = QStringLiteral("bad"), .rows = {customer, stray}};

    SECTION("on its own")
    {
        const auto done = store->record(bad);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Conflict);
    }
    SECTION("for a key that is taken, inside a transaction that goes on")
    {
        const auto good = store.addIdentity(before.id, QStringLiteral("s@x"));
        stray.customer = before.id;
        const auto done = store->transaction([&]() -> Done {
            store.addCustomer(QStringLiteral("kept"));
            const auto failed =
                store->record({.kind = QStringLiteral("bad"), .rows = {customer, stray}});
            CHECK(failed.error().code == ErrorCode::Conflict);
            return {};
        });
        CHECK(done);
        CHECK(store->customers().count().value() == 2);
        CHECK(store->customers().identity(IdentityKind::Email, QStringLiteral("s@x")).value()
              == good);
    }
    CHECK(store->customers().byId({70}).error().code == ErrorCode::NotFound);
    const auto lines = store->journal().after({}, 10).value();
    CHECK(std::none_of(lines.begin(), lines.end(),
                       [](const auto& line) { return line.kind == QStringLiteral("bad"); }));
    CHECK(store->customers().byId(before.id).value() == before);
    // The numbers have no gap.
    CHECK(store->journal().newest().value().value == lines.size());
}

TEST_CASE("A transaction that answers with an error is undone, ids included in it are not reused",
          "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    CustomerId lost;
    const auto done = store->transaction([&]() -> Result<int> {
        lost = store.addCustomer(QStringLiteral("lost")).id;
        return failure(ErrorCode::Refused, QStringLiteral("no"));
    });
    CHECK(done.error().code == ErrorCode::Refused);
    CHECK(store->customers().byId(lost).error().code == ErrorCode::NotFound);
    CHECK(store->journal().newest().value() == JournalSeq{});
    store.addCustomer(QStringLiteral("next"));
    CHECK(store->customers().count().value() == 1);
}

TEST_CASE("Ids are never given twice, by no two stores", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto other = store.second();
    QSet<EntryId> seen;
    for (int i = 0; i < 200; ++i) {
        seen.insert(store->newEntryId().value());
        seen.insert(other->newEntryId().value());
    }
    CHECK(seen.size() == 400);
    CHECK_FALSE(seen.contains(EntryId{}));
}

TEST_CASE("Removed rows are gone from table and stay in the journal", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->record(everything()));
    store.keep(Removed{Removed::Kind::Mailbox, QStringLiteral("support@x")});
    store.keep(Removed{Removed::Kind::CannedReply, QStringLiteral("9")});
    store.keep(Removed{Removed::Kind::Setting, QStringLiteral("centre.name")});
    CHECK(store->mailboxes().all().value().isEmpty());
    CHECK(store->cannedReplies().all().value().isEmpty());
    CHECK(store->settings().all().value().isEmpty());
    CHECK(store->journal().newest().value().value == 4);
}

TEST_CASE("Two processes cannot both claim an outbox item", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->record(everything()));
    OutboxItem item = fullOutboxItem();
    item.state = OutboxState::Waiting;
    item.notBefore = {100};
    item.tries = 0;
    store.keep(item);
    const auto other = store.second();
    CHECK(store->outbox().due({99}, 10).value().isEmpty());
    CHECK(store->outbox().due({100}, 10).value() == QList<OutboxItem>{item});
    CHECK(store->outbox().nextDue().value() == Timestamp{100});
    CHECK(store->outbox().claim(item.id, QStringLiteral("early"), {99}).error().code
          == ErrorCode::Conflict);
    const auto mine = store->outbox().claim(item.id, QStringLiteral("one"), {101}).value();
    CHECK(mine.state == OutboxState::Sending);
    CHECK(mine.owner == QStringLiteral("one"));
    CHECK(mine.tries == 1);
    CHECK(other->outbox().claim(item.id, QStringLiteral("two"), {101}).error().code
          == ErrorCode::Conflict);
    CHECK(other->outbox().claim({404}, QStringLiteral("two"), {101}).error().code
          == ErrorCode::NotFound);
    CHECK(other->outbox().inFlight().value() == QList<OutboxItem>{mine});
    CHECK(other->outbox().orphaned({QStringLiteral("one")}).value().isEmpty());
    CHECK(other->outbox().orphaned({QStringLiteral("two")}).value() == QList<OutboxItem>{mine});
    CHECK(other->outbox().ofEntry({6}).value() == mine);
    CHECK_FALSE(other->outbox().nextDue().value());
}

TEST_CASE("Live offers and those turned down are found", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    REQUIRE(store->record(everything()));
    Offer live = fullOffer();
    live.id = {50};
    live.made = {60};
    live.end.reset();
    live.ended.reset();
    live.endReason.clear();
    store.keep(live);
    CHECK(store->offers().live().value() == QList<Offer>{live});
    CHECK(store->offers().liveOf({3}).value() == QList<Offer>{live});
    CHECK(store->offers().liveOf({4}).value().isEmpty());
    CHECK(store->offers().liveFor({5}).value() == live);
    CHECK(store->offers().of({5}).value() == QList<Offer>{live, fullOffer()});
    CHECK(store->offers().turnedDown({5}, {32}).value() == QList<Offer>{fullOffer()});
    CHECK(store->offers().turnedDown({5}, {33}).value().isEmpty());
    // One interaction is never before two agents.
    live.id = {51};
    CHECK(store->record({.kind = QStringLiteral("second"), .rows = {live}}).error().code
          == ErrorCode::Conflict);
}
