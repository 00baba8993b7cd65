#include "core/model/rules/rulewords.h"
#include "core/service/config/applying.h"
#include "core/service/config/centrefile.h"
#include "core/service/config/runningcentre.h"
#include "core/store/learned/rulestore.h"
#include "core/store/rebuild.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

using namespace heddle;
using namespace heddle::service;
using heddle::test::StoreFixture;

namespace {

QByteArray centreWith(const char* part)
{
    return QByteArray("agents:\n"
                      "  - {login: anna, name: Anna, role: administrator}\n"
                      "queues:\n"
                      "  - {name: Billing, members: [anna]}\n")
           + part;
}

QStringList saidOf(const char* part)
{
    QStringList said;
    for (const Complaint& complaint : readCentre(centreWith(part), {}).complaints)
        said += sentenceOf(complaint, QStringLiteral("f"));
    return said;
}

constexpr const char* rules = R"(rules:
  - name: Trouble
    if:
      - severity is at least 700
      - 'text contains "quick: now"'
    match: any
    then: [tag trouble, boost 30 minutes, notify supervisors]
  - {name: Noise, when: tagged, if: tag is noise, then: close as noise, enabled: no}
macros:
  - {name: To billing, key: Ctrl+0, then: [move to Billing, tag money]}
)";

} // namespace

TEST_CASE("A centre file holds rules and macros, and is written out as it was read",
          "[config][rules]")
{
    const CentreReading read = readCentre(centreWith(rules), {});
    for (const Complaint& complaint : read.complaints)
        UNSCOPED_INFO(sentenceOf(complaint, QStringLiteral("f")).toStdString());
    REQUIRE(read.complaints.isEmpty());
    REQUIRE(read.plan.rules);
    REQUIRE(read.plan.rules->size() == 2);
    const Rule& trouble = read.plan.rules->first();
    CHECK(toSentence(trouble)
          == QStringLiteral("When something arrives, if severity is at least 700 or text contains "
                            "\"quick: now\", then tag trouble and boost 30 minutes and notify "
                            "supervisors."));
    CHECK(trouble.enabled);
    CHECK_FALSE(read.plan.rules->last().enabled);
    CHECK(read.plan.rules->last().when == RuleEvent::Tagged);
    REQUIRE(read.plan.macros);
    CHECK(read.plan.macros->first().key == QStringLiteral("Ctrl+0"));
    CHECK(readCentre(toYaml(read.plan), {}).plan == read.plan);
}

TEST_CASE("What is wrong in a rule is told where it stands", "[config][rules]")
{
    const std::pair<const char*, const char*> wrong[] = {
        {"rules: [{name: A, if: severty at least 7, then: tag a}]\n",
         "f:5:23: did you mean 'severity'? a test begins with one of: channel"},
        {"rules: [{name: A, if: [severity at least many], then: tag a}]\n",
         "f:5:42: 'severity' is compared with a whole number"},
        {"rules: [{name: A, if: [text at least 3], then: tag a}]\n",
         "f:5:29: 'text' is no number; use is, contains or begins with"},
        {"rules: [{name: A, if: [problem is monye], then: tag a}]\n",
         "f:5:35: unknown problem 'monye'; did you mean 'money'?"},
        {"rules: [{name: A, if: [queue is Biling], then: tag a}]\n",
         "f:5:24: unknown queue 'Biling'; did you mean 'Billing'?"},
        {"rules: [{name: A, then: [tag a, move to Shipping]}]\n",
         "f:5:33: unknown queue 'Shipping'; use Billing"},
        {"rules: [{name: A, then: notify ana}]\n",
         "f:5:25: unknown agent 'ana'; did you mean 'anna'?"},
        {"rules: [{name: A, then: []}]\n", "f:5:9: this does nothing; name an action under 'then'"},
        {"rules: [{name: A, then: boost soon}]\n",
         "f:5:31: say how many minutes earlier: boost 30 minutes"},
        {"rules: [{name: A}]\n", "f:5:9: 'then' is missing"},
        {"rules: [{name: A, when: arived, then: tag a}]\n",
         "f:5:25: unknown word 'arived'; did you mean 'arrived'?"},
        {"macros: [{name: A, key: F2, then: tag a}, {name: B, key: F2, then: tag b}]\n",
         "f:5:58: F2 is the key of 'A' already; give each macro its own"},
        {"canned_replies: []\nmacros: [{name: A, then: draft /sorry}]\n",
         "f:6:26: unknown canned reply 'sorry'; there is none"},
    };
    for (const auto& [part, cure] : wrong) {
        const QStringList said = saidOf(part);
        INFO(part << said.join(u'\n').toStdString());
        REQUIRE_FALSE(said.isEmpty());
        CHECK(said.first().startsWith(QLatin1String(cure)));
    }
}

TEST_CASE("Applied rules keep their ids and versions, and are taken back", "[config][rules]")
{
    StoreFixture store;
    Ledger ledger(*store, store.clock());
    const auto apply = [&ledger](const QByteArray& yaml) {
        const auto done = applyCentre(ledger, readCentre(yaml, {}).plan, {});
        REQUIRE(done);
        return done->size();
    };
    CHECK(apply(centreWith(rules)) > 0);
    CHECK(apply(centreWith(rules)) == 0);
    const auto before = store->rules().all();
    REQUIRE(before);
    REQUIRE(before->size() == 2);

    // Without the section they stay; with another order and another text they keep who they are.
    CHECK(apply(centreWith("")) == 0);
    QByteArray other = centreWith("rules:\n  - {name: Noise, when: tagged, if: tag is noise, "
                                  "then: close as noise, enabled: no}\n"
                                  "  - {name: Trouble, then: tag fire}\n");
    CHECK(apply(other) > 0);
    const auto after = store->rules().all();
    REQUIRE(after);
    CHECK(after->at(0).id == before->at(1).id);
    CHECK(after->at(0).version == 1);
    CHECK(after->at(1).id == before->at(0).id);
    CHECK(after->at(1).version == 2);
    CHECK(store->rules().macros()->size() == 1);

    const auto versions = store->rules().versions(after->at(1).id);
    REQUIRE(versions);
    REQUIRE(versions->size() == 2);
    CHECK(doTheSame(versions->at(1).rule, before->at(0)));

    REQUIRE(undoApply(ledger, {}));
    const auto undone = store->rules().all();
    REQUIRE(undone);
    REQUIRE(undone->size() == 2);
    CHECK(doTheSame(undone->at(0), before->at(0)));
    CHECK(undone->at(0).version == 3);
    const auto difference = store::rebuildCheck(*store);
    REQUIRE(difference);
    CHECK_FALSE(difference->has_value());
}
