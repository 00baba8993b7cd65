#include "core/model/readings/readings.h"
#include "core/routing/matching/record.h"
#include "core/routing/matching/standing.h"
#include "tests/support/catch.h"

#include "ui/inbox/decisiontext.h"

#include <QCoreApplication>
#include <QTranslator>

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

/// Puts every text that is translated in « ».
struct Marking : QTranslator {
    Marking() { QCoreApplication::installTranslator(this); }
    ~Marking() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("«%1»").arg(QString::fromUtf8(source));
    }
};

bool isTranslated(const QString& words)
{
    return words.startsWith(QChar(0xab));
}

} // namespace

TEST_CASE("A decision reads as sentences under its questions, the winner first", "[inbox]")
{
    const Decision decision = sample();
    const QList<DecisionPart> parts = decisionParts(decision, decision.at);
    REQUIRE(parts.size() == 4);
    CHECK(parts[0].sentences.first().contains(QLatin1String("Tom")));
    CHECK(parts[0].sentences.first().contains(QLatin1String("free longest (8 minutes)")));
    REQUIRE(parts[1].sentences.size() == 2);
    CHECK(parts[1].sentences[0].contains(QLatin1String("30 minute")));
    CHECK(parts[1].sentences[1].contains(QLatin1String("twice charged")));
    CHECK(parts[2].sentences.first().contains(QLatin1String("Lena")));
    CHECK(parts[2].sentences.first().contains(QLatin1String("2 open")));
    CHECK(parts[3].sentences.first().contains(QLatin1String("not ready")));
}

TEST_CASE("That a queue asks for less by now is said", "[inbox]")
{
    Decision decision = sample();
    CHECK(decisionParts(decision, decision.at).first().sentences.size() == 1);
    decision.ring = 1;
    const QStringList who = decisionParts(decision, decision.at).first().sentences;
    REQUIRE(who.size() == 2);
    CHECK(who.last().contains(QLatin1String("(step 2)")));
}

TEST_CASE("Why something goes before the rest is said", "[inbox]")
{
    Decision decision = sample();
    decision.bandCause = BandCause::Late;
    CHECK(decisionParts(decision, decision.at)[1].sentences.last().contains(
        QLatin1String("later than its queue allows")));
}

TEST_CASE("A boost says which way it moves, and a critical one that it is", "[inbox]")
{
    Decision decision = sample();
    const auto lastOf = [&](Duration earlier) {
        decision.boosts = {
            {QStringLiteral("later"), QStringLiteral("a newsletter"), earlier, false}};
        return decisionParts(decision, decision.at)[1].sentences.last();
    };
    CHECK(lastOf(15min).contains(QLatin1String("forward by 15 minutes")));
    CHECK(lastOf(-15min).contains(QLatin1String("back by 15 minutes")));
    CHECK(lastOf({}).contains(QLatin1String("critical: a newsletter")));
}

TEST_CASE("Every rule a queue can have is told in its own words", "[inbox]")
{
    Decision decision = sample();
    QSet<QString> told;
    const QStringList policies{QStringLiteral("preferred agent"), QStringLiteral("longest idle"),
                               QStringLiteral("least loaded"),    QStringLiteral("most skilled"),
                               QStringLiteral("least skilled"),   QStringLiteral("least flexible"),
                               QStringLiteral("round robin")};
    for (const QString& policy : policies) {
        decision.policy = policy;
        const QString sentence = decisionParts(decision, decision.at).first().sentences.first();
        CHECK(sentence.contains(QLatin1String("Tom")));
        told.insert(sentence);
    }
    CHECK(told.size() == policies.size());
}

TEST_CASE("Nobody having it, and nothing promised, are said too", "[inbox]")
{
    Decision decision = sample();
    decision.winner = {};
    decision.due.reset();
    const QList<DecisionPart> parts = decisionParts(decision, decision.at);
    CHECK(parts[0].sentences.first().contains(QLatin1String("Nobody")));
    CHECK(parts[1].sentences.first().contains(QLatin1String("Nothing was promised")));
}

TEST_CASE("The card says why it came and why now", "[inbox]")
{
    Decision decision = sample();
    CHECK(offerReason(decision)
          == QStringLiteral("First in line because it is due in 30 minutes, moved 15 minutes "
                            "earlier: mentions a twice charged card; you have been free longest "
                            "(8 minutes)."));
    decision.boosts.clear();
    decision.bandCause = BandCause::Late;
    decision.policy = QStringLiteral("most skilled");
    CHECK(offerReason(decision)
          == QStringLiteral("First in line because it must not wait any longer; you know most "
                            "about it."));
    SECTION("one that a person decided says what they say")
    {
        decision.policy.clear();
        decision.reason = QStringLiteral("You know billing.");
        CHECK(offerReason(decision) == QStringLiteral("You know billing."));
    }
}

TEST_CASE("Why somebody was left out is said in the reader's language", "[inbox]")
{
    CHECK(exclusionWords(QStringLiteral("at capacity"))
          == QStringLiteral("has as much as they can take"));
    CHECK(
        exclusionWords(QStringLiteral("kept for Lena")).contains(QStringLiteral("it is kept for")));
    CHECK(exclusionWords(QStringLiteral("something new")) == QStringLiteral("something new"));
}

TEST_CASE("Whatever the core records as a reason has words of its own here", "[inbox]")
{
    using namespace heddle::routing;
    const Marking marking;
    // Refusals as the router and the matcher name them; of the rest only this one has a name in it.
    const QStringList refusals{QStringLiteral("declined"), QStringLiteral("did not answer"),
                               QStringLiteral("gave it back")};
    int reasons = 0;
    for (auto standing = Standing::Offline; !wordsFor(standing, QStringLiteral("Lena")).isEmpty();
         standing = static_cast<Standing>(static_cast<int>(standing) + 1)) {
        const QStringList details =
            standing == Standing::Refused ? refusals : QStringList{QStringLiteral("Lena")};
        for (const QString& detail : details) {
            const QString recorded = wordsFor(standing, detail);
            INFO(recorded.toStdString());
            CHECK(isTranslated(exclusionWords(recorded)));
            ++reasons;
        }
    }
    CHECK(reasons == 13);
    CHECK_FALSE(isTranslated(exclusionWords(QStringLiteral("something new"))));

    Decision decision = sample();
    QSet<QString> told;
    for (const AgentChoice choice :
         {AgentChoice::LongestIdle, AgentChoice::LeastLoaded, AgentChoice::MostSkilled,
          AgentChoice::LeastSkilled, AgentChoice::LeastFlexible, AgentChoice::RoundRobin}) {
        decision.policy = policyName(choice);
        const QString sentence = decisionParts(decision, decision.at).first().sentences.first();
        CHECK(isTranslated(sentence));
        CHECK(isTranslated(offerReason(decision)));
        told.insert(sentence);
    }
    CHECK(told.size() == 6);
    for (const BandCause cause : {BandCause::Live, BandCause::Critical, BandCause::Late}) {
        decision.bandCause = cause;
        CHECK(isTranslated(decisionParts(decision, decision.at)[1].sentences.last()));
    }
    for (const SeverityKind kind : {SeverityKind::Money, SeverityKind::Safety, SeverityKind::Legal,
                                    SeverityKind::Vulnerability, SeverityKind::Outage,
                                    SeverityKind::Repeat, SeverityKind::Deadline}) {
        decision.boosts = {{QStringLiteral("severity"),
                            QString(toName(kind)) + QStringLiteral(": so they said"), 15min,
                            false}};
        const QString sentence = decisionParts(decision, decision.at)[1].sentences[1];
        INFO(sentence.toStdString());
        CHECK_FALSE(sentence.contains(QString(toName(kind)) + QStringLiteral(": ")));
        CHECK(sentence.contains(QStringLiteral("so they said")));
    }
    decision.boosts = {{QStringLiteral("major problem"),
                        QStringLiteral("safety: it smokes; vulnerability: on her own"), 15min,
                        true}};
    const QString both = decisionParts(decision, decision.at)[1].sentences[1];
    INFO(both.toStdString());
    CHECK(both.contains(QStringLiteral("it smokes")));
    CHECK(both.contains(QStringLiteral("on her own")));
    CHECK_FALSE(both.contains(QStringLiteral("vulnerability: ")));
}
