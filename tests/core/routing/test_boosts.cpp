#include "core/routing/boosts.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

constexpr Timestamp now{1'772'000'000'000'000};

BoostRule rule(const char* name, BoostCondition when, Duration earlier)
{
    return {.name = QLatin1String(name), .when = std::move(when), .earlier = earlier};
}

} // namespace

TEST_CASE("Boosts are named, and apply when all holds that they ask for", "[routing]")
{
    BoostRule third = rule("third contact this week", {.contacts = 3, .within = 7 * 24h}, 15min);
    BoostRule detractor =
        rule("detractor", {.tag = QStringLiteral("complaint"), .reach = 10'000}, 30min);
    BoostFacts facts{.contacts = {now - 6 * 24h, now - 1h, now}, .tags = {}, .reach = 120'000};
    REQUIRE(boostsFor({third, detractor}, facts, now).size() == 1);
    CHECK(boostsFor({third, detractor}, facts, now).first().name
          == QStringLiteral("third contact this week"));
    facts.tags = {QStringLiteral("complaint")};
    const QList<Boost> boosts = boostsFor({third, detractor}, facts, now);
    REQUIRE(boosts.size() == 2);
    CHECK(boosts[1].reason == QStringLiteral("detractor (120000 followers)"));
    CHECK(boosts[1].earlier == Duration(30min));
    // A week later two of the contacts are too old.
    CHECK(boostsFor({third}, facts, now + 7 * 24h - 30min).isEmpty());
}

TEST_CASE("A broken promise, a tier, a language and a channel are looked at", "[routing]")
{
    const BoostFacts facts{.severities = {QStringLiteral("safety")},
                           .tier = QStringLiteral("gold"),
                           .promises = {PromiseState::Broken},
                           .language = QStringLiteral("fr"),
                           .channel = ChannelKind::Chat};
    CHECK(applies({.promise = PromiseState::Broken}, facts, now));
    CHECK_FALSE(applies({.promise = PromiseState::Open}, facts, now));
    CHECK(applies({.severity = QStringLiteral("safety"), .tier = QStringLiteral("gold")}, facts,
                  now));
    CHECK_FALSE(applies({.tier = QStringLiteral("silver")}, facts, now));
    CHECK(applies({.language = QStringLiteral("fr"), .channel = ChannelKind::Chat}, facts, now));
    CHECK_FALSE(applies({.channel = ChannelKind::Phone}, facts, now));
    CHECK(applies({}, facts, now));
}
