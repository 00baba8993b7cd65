#include "core/model/agent.h"
#include "tests/support/catch.h"

using namespace heddle;

TEST_CASE("A target comes from the most special entry that sets it", "[model]")
{
    const Targets general{.firstReply = 4h, .nextReply = 8h};
    const QString gold = QStringLiteral("Gold");
    const QList<SpecialTargets> special{
        {.channel = ChannelKind::Phone, .tier = {}, .targets = {.firstReply = 20s}},
        {.channel = {}, .tier = gold, .targets = {.firstReply = 1h, .resolution = 24h}},
        {.channel = ChannelKind::Phone, .tier = gold, .targets = {.firstReply = 10s}},
        {.channel = ChannelKind::Phone, .tier = {}, .targets = {.firstReply = 99s}}};
    CHECK(targetsFor(general, special, ChannelKind::Email, {}) == general);
    CHECK(targetsFor(general, special, ChannelKind::Phone, {}).firstReply == Duration(20s));
    CHECK(targetsFor(general, special, ChannelKind::Email, gold)
          == Targets{.firstReply = 1h, .nextReply = 8h, .resolution = 24h});
    CHECK(targetsFor(general, special, ChannelKind::Phone, gold)
          == Targets{.firstReply = 10s, .nextReply = 8h, .resolution = 24h});
}

TEST_CASE("A full channel is a full agent, and a parked contact keeps a part", "[model]")
{
    Capacity capacity;
    CHECK(weightOf(capacity, ChannelKind::Phone) == 100);
    CHECK(weightOf(capacity, ChannelKind::Email) == 25);
    CHECK(parkedWeightOf(capacity, ChannelKind::Email) == 12);
    capacity.limits.email = 1000;
    CHECK(weightOf(capacity, ChannelKind::Email) == 1);
    CHECK(parkedWeightOf(capacity, ChannelKind::Email) == 1);
    capacity.weights.email = 40;
    CHECK(weightOf(capacity, ChannelKind::Email) == 40);
}
