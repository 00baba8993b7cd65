#include "core/routing/rings/foreignrings.h"
#include "core/routing/rings/rings.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::routing;

namespace {

SkillExpression term(const char* skill, int least = 1, int most = highestLevel)
{
    return {.kind = SkillExpression::Kind::Term,
            .skill = QLatin1String(skill),
            .least = least,
            .most = most,
            .parts = {}};
}

SkillExpression any(QList<SkillExpression> parts)
{
    return {.kind = SkillExpression::Kind::Any, .skill = {}, .parts = std::move(parts)};
}

SkillExpression all(QList<SkillExpression> parts)
{
    return {.kind = SkillExpression::Kind::All, .skill = {}, .parts = std::move(parts)};
}

const Skills fluent{{QStringLiteral("fr"), 8}, {QStringLiteral("billing"), 3}};

} // namespace

TEST_CASE("Skills are asked for by level, joined by and and or", "[routing]")
{
    CHECK(holds(term("fr", 8), fluent, {}));
    CHECK_FALSE(holds(term("fr", 9), fluent, {}));
    CHECK_FALSE(holds(term("de"), fluent, {}));
    CHECK(holds(term("de", 0, 0), fluent, {}));
    CHECK(holds(any({term("de"), term("billing", 3)}), fluent, {}));
    CHECK_FALSE(holds(all({term("fr"), term("billing", 4)}), fluent, {}));
    CHECK(holds(all({}), {}, {}));
    CHECK_FALSE(holds(any({}), fluent, {}));
}

TEST_CASE("The language of the customer is a skill, and no obstacle while it is unknown",
          "[routing]")
{
    CHECK(holds(term("language", 5), fluent, QStringLiteral("fr")));
    CHECK_FALSE(holds(term("language", 5), fluent, QStringLiteral("de")));
    CHECK(holds(term("language", 5), {}, {}));
    CHECK(proficiency(all({term("language"), term("billing")}), fluent, QStringLiteral("fr"))
          == 11);
    CHECK(proficiency(term("fr", 0, 0), fluent, {}) == 0);
}

TEST_CASE("Rings join one after the other, and earlier ones stay", "[routing]")
{
    const QList<Ring> rings{
        {term("a"), 30s, false}, {term("b"), 1min, false}, {all({}), {}, false}};
    CHECK(ringStep(rings, 0s) == 0);
    CHECK(ringStep(rings, 30s - Duration(1)) == 0);
    CHECK(ringStep(rings, 30s) == 1);
    CHECK(ringStep(rings, 90s) == 2);
    CHECK(ringStep(rings, 24h) == 2);
    CHECK(nextRingAfter(rings, 0) == Duration(30s));
    CHECK(nextRingAfter(rings, 1) == Duration(90s));
    CHECK_FALSE(nextRingAfter(rings, 2));
    CHECK(activeRings(rings, 2) == 0b111);
    CHECK(firstRing(ringsOf(rings, {{QStringLiteral("b"), 1}}, {})) == 1);
}

TEST_CASE("A ring without a wait is joined by the next at once", "[routing]")
{
    const QList<Ring> rings{{term("a"), {}, false}, {term("b"), {}, false}};
    CHECK(ringStep(rings, {}) == 1);
}

TEST_CASE("A Cisco precision queue is the same step by step", "[routing]")
{
    const auto rings = ringsOfPrecisionQueue(
        {{all({term("fr", 8), term("billing", 5)}), 30s}, {term("fr", 5), 60s}, {term("fr"), {}}});
    REQUIRE(rings);
    REQUIRE(rings->size() == 3);
    // Agents of the first step are still asked when the second has joined.
    CHECK(activeRings(*rings, 1) == 0b11);
    CHECK((*rings)[1].wait == Duration(60s));
    CHECK_FALSE(ringsOfPrecisionQueue(QList<PrecisionStep>(11)));
    CHECK(ringsOfPrecisionQueue(QList<PrecisionStep>(10)));
    CHECK_FALSE(ringsOfPrecisionQueue({{any(QList<SkillExpression>(11, term("fr"))), {}}}));
    CHECK_FALSE(ringsOfPrecisionQueue({{any({term("a"), term("b"), term("c")}), 1s},
                                       {any({term("d"), term("e"), term("f")}), {}}}));
}

TEST_CASE("Amazon's steps expire, and after the last any agent of the queue will do", "[routing]")
{
    const QList<Ring> rings =
        ringsOfCriteria({{term("fr", 8), Duration(30s)}, {term("billing", 9), Duration(20s)}});
    REQUIRE(rings.size() == 3);
    CHECK(activeRings(rings, 0) == 0b001);
    CHECK(activeRings(rings, 1) == 0b010);
    CHECK(activeRings(rings, 2) == 0b100);
    CHECK(ringsOf(rings, {}, {}) == 0b100);
    CHECK(ringStep(rings, 50s) == 2);
    const QList<Ring> forGood = ringsOfCriteria({{term("fr"), std::nullopt}, {term("de"), 1s}});
    CHECK(forGood.size() == 1);
}

TEST_CASE("Salesforce drops additional skills one after the other, never the others", "[routing]")
{
    const QList<Ring> rings = ringsOfWorkItem({{QStringLiteral("fr"), 1, std::nullopt},
                                               {QStringLiteral("gold"), 1, 0},
                                               {QStringLiteral("local"), 1, 1},
                                               {QStringLiteral("night"), 1, 1}},
                                              45s);
    REQUIRE(rings.size() == 3);
    const auto skillsOf = [](const Ring& ring) {
        QStringList names;
        for (const SkillExpression& part : ring.needs.parts)
            names += part.skill;
        return names.join(QLatin1Char(' '));
    };
    CHECK(skillsOf(rings[0]) == QStringLiteral("fr gold local night"));
    CHECK(skillsOf(rings[1]) == QStringLiteral("fr gold"));
    CHECK(skillsOf(rings[2]) == QStringLiteral("fr"));
    CHECK(rings[0].wait == Duration(45s));
    CHECK(ringsOfWorkItem({{QStringLiteral("fr"), 3, std::nullopt}}, 45s).size() == 1);
}
