#include "core/service/listening/growth/growthwatch.h"
#include "core/service/roster.h"
#include "core/store/rebuild.h"
#include "core/store/store.h"
#include "tests/core/social/playednetwork.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::service;

namespace {

const QString name = QStringLiteral("Parcels");

/// A centre that wants to be told from four posts in an hour.
struct Fixture : test::TestCentre {
    Fixture()
    {
        engine->connectChannel(network, {});
        begin({.name = name, .words = QStringLiteral("parcel"), .warnFrom = 4});
        QObject::connect(&engine->ledger(), &Ledger::changed, engine.get(),
                         [this](const Change& change) { told += change.kind == campaignGrows; });
    }
    ~Fixture()
    {
        watch.reset();
        engine->disconnectChannel(network.account());
    }
    void begin(const Campaign& campaign)
    {
        watch = std::make_unique<GrowthWatch>(engine->ledger());
        REQUIRE(engine->ledger().record(
            {{.kind = QStringLiteral("campaign.saved"),
              .rows = {store::Setting{campaignSettingOf(campaign.name), toText(campaign)}}}}));
    }
    /// So many people write of it, one each minute.
    void say(int people, const QString& words = QStringLiteral("My parcel is late"))
    {
        for (int i = 0; i < people; ++i) {
            const QString key = QString::number(++number);
            network.post(key, QStringLiteral("Voice") + key, words, clock.now());
            advance(1min);
        }
        advance(1min);
    }
    QList<Growth> growths() { return toldGrowths(store()).value(); }

    test::PlayedNetwork network;
    std::unique_ptr<GrowthWatch> watch;
    int number = 0;
    int told = 0;
};

PostFact fact(int author, Timestamp at)
{
    return {.at = at, .identity = {author}, .text = QStringLiteral("parcel")};
}

} // namespace

TEST_CASE_METHOD(Fixture, "A campaign that grows is told once, while it is small", "[social]")
{
    say(3);
    say(5, QStringLiteral("A lovely song"));
    CHECK(told == 0);
    say(1);
    CHECK(told == 1);
    REQUIRE(growths().size() == 1);
    CHECK(growths().first().campaign == name);
    CHECK(growths().first().posts == 4);
    CHECK(growths().first().before == 0);
    say(3);
    CHECK(told == 1);
    // Twice as many as were told of.
    say(1);
    CHECK(told == 2);
    CHECK(growths().first().posts == 8);
    CHECK_FALSE(store::rebuildCheck(store()).value());
}

TEST_CASE_METHOD(Fixture, "What was told is not told again after a restart, and later anew",
                 "[social]")
{
    say(4);
    CHECK(told == 1);
    watch = std::make_unique<GrowthWatch>(engine->ledger());
    say(1);
    CHECK(told == 1);
    advance(8h);
    say(4);
    CHECK(told == 2);
}

TEST_CASE_METHOD(Fixture, "What goes on as before is no growth, and nobody is told unasked",
                 "[social]")
{
    say(4);
    advance(7h);
    // As many in this hour as in the one before.
    for (int i = 0; i < 24; ++i) {
        say(1);
        advance(10min);
    }
    const int before = told;
    for (int i = 0; i < 12; ++i) {
        say(1);
        advance(10min);
    }
    CHECK(told == before);
    begin({.name = name, .words = QStringLiteral("parcel")});
    advance(24h);
    const int unasked = told;
    say(9);
    CHECK(told == unasked);
}

TEST_CASE("One voice is not a crowd", "[social]")
{
    const Timestamp now = Timestamp{} + 1000h;
    const Campaign campaign{.name = name, .words = QStringLiteral("parcel"), .warnFrom = 4};
    QList<PostFact> posts;
    for (int i = 0; i < 20; ++i)
        posts.append(fact(1, now - 5min));
    CHECK(growthOf(posts, campaign, now).posts == 3);
    posts.append(fact(2, now - 1min));
    posts.append(fact(3, now - 90min));
    const Growth growth = growthOf(posts, campaign, now);
    CHECK(growth.posts == 4);
    CHECK(growth.before == 1);
    CHECK(isWorthTelling(growth, campaign, std::nullopt));
    CHECK_FALSE(isWorthTelling(growth, campaign, Growth{name, now - 1h, 3, 0}));
    CHECK(isWorthTelling(growth, campaign, Growth{name, now - 1h, 2, 0}));
    CHECK(isWorthTelling(growth, campaign, Growth{name, now - 6h, 9, 0}));
}
