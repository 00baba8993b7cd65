#include "tests/support/catch.h"

#include "ui/inbox/decisiontext.h"

using namespace heddle;
using namespace heddle::ui;

namespace {

Decision sample()
{
    Decision decision;
    decision.at = {1'000'000'000'000};
    decision.due = decision.at + 30min;
    decision.winner = {1};
    decision.policy = QStringLiteral("longest idle");
    decision.boosts = {{QStringLiteral("severity"), QStringLiteral("mentions a twice charged card"),
                        15min, false}};
    decision.candidates = {
        {{1}, QStringLiteral("Tom"), 1, decision.at - 8min, {}},
        {{2}, QStringLiteral("Lena"), 2, std::nullopt, {}},
        {{3}, QStringLiteral("Sam"), 0, std::nullopt, QStringLiteral("not ready")}};
    return decision;
}

} // namespace

TEST_CASE("A decision reads as sentences, the winner first", "[inbox]")
{
    const Decision decision = sample();
    const QStringList sentences = decisionSentences(decision, decision.at);
    REQUIRE(sentences.size() == 5);
    CHECK(sentences[0].contains(QLatin1String("Tom")));
    CHECK(sentences[0].contains(QLatin1String("free longest")));
    CHECK(sentences[1].contains(QLatin1String("30 minute")));
    CHECK(sentences[2].contains(QLatin1String("twice charged")));
    CHECK(sentences[3].contains(QLatin1String("Lena")));
    CHECK(sentences[4].contains(QLatin1String("not ready")));
}

TEST_CASE("Nobody having it, and nothing promised, are said too", "[inbox]")
{
    Decision decision = sample();
    decision.winner = {};
    decision.due.reset();
    const QStringList sentences = decisionSentences(decision, decision.at);
    CHECK(sentences[0].contains(QLatin1String("Nobody")));
    CHECK(sentences[1].contains(QLatin1String("Nothing was promised")));
}

TEST_CASE("The card's sentence is the decision's own", "[inbox]")
{
    Decision decision = sample();
    CHECK(offerReason(decision).contains(QLatin1String("Tom")));
    decision.reason = QStringLiteral("You know billing.");
    CHECK(offerReason(decision) == QStringLiteral("You know billing."));
}
