#include "core/base/random.h"
#include "core/store/tables/entrystore.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::store;
using heddle::test::StoreFixture;
using heddle::test::testBackends;

namespace {

EntryKey keyOf(const Entry& entry)
{
    return {entry.at, entry.id};
}

bool isEarlier(const Entry& a, const Entry& b)
{
    return keyOf(a) < keyOf(b);
}

// One customer with three identities, each on its own channel, and many entries at few moments;
// another customer beside.
struct Story {
    StoreFixture store;
    Customer customer;
    QList<Entry> entries; // in the timeline's order
    InteractionId first;

    explicit Story(Backend backend) : store(backend)
    {
        Random random(5, u"story");
        customer = store.addCustomer(QStringLiteral("A"));
        const auto stranger = store.addCustomer(QStringLiteral("B"));
        const ChannelKind channels[] = {ChannelKind::Email, ChannelKind::Phone, ChannelKind::Chat};
        for (const auto channel : channels) {
            const auto name = QString(toName(channel));
            const auto identity = store.addIdentity(customer.id, name);
            const auto strange = store.addIdentity(stranger.id, QStringLiteral("not ") + name);
            Interaction interaction;
            interaction.identity = identity.id;
            interaction = store.addInteraction(interaction);
            if (!first.isValid())
                first = interaction.id;
            for (int i = 0; i < 40; ++i) {
                Entry entry{.interaction = interaction.id, .identity = identity.id};
                entry.channel = channel;
                entry.at = {random.between(1, 12)};
                entries.append(store.addEntry(entry));
                if (i % 8 == 0) {
                    entry.identity = strange.id;
                    store.addEntry(entry);
                }
            }
        }
        std::sort(entries.begin(), entries.end(), isEarlier);
    }
    TimelinePart read(const TimelineSpan& span)
    {
        const auto part = store->entries().timeline(span);
        REQUIRE(part);
        return *part;
    }
};

} // namespace

TEST_CASE("A timeline is the customer's identities merged by time, page by page in both ways",
          "[store]")
{
    Story story(GENERATE(from_range(testBackends())));
    const int limit = GENERATE(1, 7, 50, 120, 500);
    const auto newest = story.read({.customer = story.customer.id, .limit = limit});
    CHECK_FALSE(newest.moreAfter);

    QList<Entry> backwards;
    std::optional<EntryKey> before;
    for (;;) {
        const auto part =
            story.read({.customer = story.customer.id, .before = before, .limit = limit});
        CHECK(part.entries.size() <= limit);
        CHECK(part.moreAfter == before.has_value());
        backwards = part.entries + backwards;
        if (!part.moreBefore)
            break;
        REQUIRE_FALSE(part.entries.isEmpty());
        before = keyOf(part.entries.first());
    }
    CHECK(backwards == story.entries);

    QList<Entry> forwards{story.entries.first()};
    for (;;) {
        const auto part = story.read(
            {.customer = story.customer.id, .after = keyOf(forwards.last()), .limit = limit});
        CHECK(part.moreBefore);
        forwards += part.entries;
        if (!part.moreAfter)
            break;
    }
    CHECK(forwards == story.entries);
}

TEST_CASE("A timeline can be narrowed to a channel and to an interaction", "[store]")
{
    Story story(GENERATE(from_range(testBackends())));
    const auto calls =
        story.read({.customer = story.customer.id, .channel = ChannelKind::Phone, .limit = 100});
    CHECK(calls.entries.size() == 40);
    CHECK(std::all_of(calls.entries.begin(), calls.entries.end(),
                      [](const Entry& entry) { return entry.channel == ChannelKind::Phone; }));
    CHECK(std::is_sorted(calls.entries.begin(), calls.entries.end(), isEarlier));
    const auto one =
        story.read({.customer = story.customer.id, .interaction = story.first, .limit = 10});
    CHECK(one.entries.size() == 10);
    CHECK(one.moreBefore);
    CHECK(std::all_of(one.entries.begin(), one.entries.end(),
                      [&](const Entry& entry) { return entry.interaction == story.first; }));
    CHECK(story.read({.customer = {404}}) == TimelinePart{});
}

TEST_CASE("An entry that comes late takes its place in time", "[store]")
{
    Story story(GENERATE(from_range(testBackends())));
    Entry late = story.entries.first();
    late.at = {6};
    late = story.store.addEntry(late);
    const auto all = story.read({.customer = story.customer.id, .limit = 500}).entries;
    CHECK(all.contains(late));
    CHECK(std::is_sorted(all.begin(), all.end(), isEarlier));
}

TEST_CASE("Entries are found by channel key and Message-ID", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    const auto customer = store.addCustomer(QStringLiteral("A"));
    const auto identity = store.addIdentity(customer.id, QStringLiteral("a@x"));
    Interaction interaction;
    interaction.identity = identity.id;
    interaction = store.addInteraction(interaction);
    Entry entry{.interaction = interaction.id, .identity = identity.id};
    entry.messageId = QStringLiteral("m@x");
    entry.channelKey = QStringLiteral("k");
    entry.at = {5};
    const auto first = store.addEntry(entry);
    entry.at = {9};
    entry.channelKey = QStringLiteral("k2");
    entry.direction = Direction::Outbound;
    const auto second = store.addEntry(entry);
    entry.id = {};
    CHECK(store->entries().byChannelKey(ChannelKind::Email, QStringLiteral("k")).value() == first);
    CHECK_FALSE(store->entries().byChannelKey(ChannelKind::Chat, QStringLiteral("k")).value());
    CHECK_FALSE(store->entries().byChannelKey(ChannelKind::Email, QString()).value());
    CHECK(store->entries().byMessageId(QStringLiteral("m@x")).value() == first);
    CHECK(store->entries().byMessageIds({QStringLiteral("x"), QStringLiteral("m@x")}).value()
          == QList<Entry>{second, first});
    CHECK(store->entries().newest(interaction.id).value() == second);
    CHECK(store->entries().newest(interaction.id, Direction::Inbound).value() == first);
    CHECK_FALSE(store->entries().newest({404}).value());
    CHECK(store->entries().count().value() == 2);
    entry.id = {900};
    CHECK(store->record({.kind = QStringLiteral("twice"), .rows = {entry}}).error().code
          == ErrorCode::Conflict);
}
