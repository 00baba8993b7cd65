#include "core/model/rules/rulewords.h"
#include "core/service/desk/casework.h"
#include "core/service/feedback/replyranking.h"
#include "core/service/rules/dryrun.h"
#include "core/service/rules/rulebook.h"
#include "core/store/beside/draftstore.h"
#include "core/store/journalstore.h"
#include "core/store/learned/rulestore.h"
#include "core/store/rebuild.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <QJsonArray>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

const QString amira = QStringLiteral("amira@home.example");

Rule ruleOf(const char* name, RuleEvent when, std::initializer_list<const char*> tests,
            std::initializer_list<const char*> actions)
{
    Rule rule{.name = QLatin1String(name), .when = when};
    for (const char* words : tests)
        rule.tests.append(conditionFromWords(QLatin1String(words)).value());
    for (const char* words : actions)
        rule.actions.append(actionFromWords(QLatin1String(words)).value());
    return rule;
}

void setRules(TestCentre& centre, const QList<Rule>& rules)
{
    REQUIRE(centre.engine->ruleBook().saveRules(centre.admin, rules));
}

QList<QJsonObject> firingsOf(TestCentre& centre, InteractionId id)
{
    const auto lines = centre.store().journal().of(id, 100);
    REQUIRE(lines);
    QList<QJsonObject> firings;
    for (const JournalEvent& line : *lines) {
        if (line.kind == QLatin1String("rule.fired"))
            firings.prepend(line.body.value(QLatin1String("facts")).toObject());
    }
    return firings;
}

Entry arriving(TestCentre& centre, const QString& text, const Readings& readings = {})
{
    static int number = 0;
    Inbound mail = centre.mail(QStringLiteral("rule%1").arg(++number), amira, text);
    mail.mail.readings = readings;
    return centre.arrive(mail);
}

void checkRebuild(TestCentre& centre)
{
    const auto difference = store::rebuildCheck(centre.store());
    REQUIRE(difference);
    INFO(difference->value_or(QString()).toStdString());
    CHECK_FALSE(difference->has_value());
}

} // namespace

TEST_CASE("Rules act on what arrives before it is offered, and the journal says which did what",
          "[service][rules]")
{
    TestCentre centre;
    const auto second = centre.store().newQueueId();
    REQUIRE(second);
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("queue.changed"),
          .rows = {Queue{.id = *second, .name = QStringLiteral("Billing")}}}}));
    setRules(centre,
             {ruleOf("Money", RuleEvent::Arrived, {"text contains refund"},
                     {"tag money", "move to billing", "boost 30 minutes", "move to nowhere"}),
              ruleOf("Other", RuleEvent::Arrived, {"text contains parcel"}, {"tag parcel"})});
    const Entry entry = arriving(centre, QStringLiteral("Where is my refund?"));
    const Interaction interaction = centre.interaction(entry.interaction);
    CHECK(interaction.tags == QStringList{QStringLiteral("money")});
    CHECK(interaction.queue == *second);
    REQUIRE(interaction.boosts.size() == 1);
    CHECK(interaction.boosts.first().name == QStringLiteral("rule Money"));
    CHECK(interaction.boosts.first().earlier == 30min);

    const auto firings = firingsOf(centre, entry.interaction);
    REQUIRE(firings.size() == 1);
    CHECK(firings[0][QStringLiteral("name")].toString() == QStringLiteral("Money"));
    CHECK(firings[0][QStringLiteral("version")].toInt() == 1);
    CHECK(firings[0][QStringLiteral("did")].toArray().size() == 3);
    CHECK(firings[0][QStringLiteral("left")].toArray().first().toString()
          == QStringLiteral("move to nowhere: there is no such queue"));
    checkRebuild(centre);
}

TEST_CASE("Rules that set each other off end: each fires once for one thing that happened",
          "[service][rules]")
{
    TestCentre centre;
    setRules(centre, {ruleOf("Start", RuleEvent::Arrived, {}, {"tag a"}),
                      ruleOf("Ping", RuleEvent::Tagged, {"tag is a"}, {"untag a", "tag b"}),
                      ruleOf("Pong", RuleEvent::Tagged, {"tag is b"}, {"untag b", "tag a"})});
    const Entry entry = arriving(centre, QStringLiteral("Hello"));
    CHECK(firingsOf(centre, entry.interaction).size() == 3);
    CHECK(centre.interaction(entry.interaction).tags == QStringList{QStringLiteral("a")});
}

TEST_CASE("Rules act on tags by hand, on answers and on idle work", "[service][rules]")
{
    TestCentre centre;
    setRules(centre, {ruleOf("Vip", RuleEvent::Tagged, {"tag is vip"}, {"boost 60 minutes"}),
                      ruleOf("Old", RuleEvent::Idle, {}, {"tag idle", "notify supervisors"})});
    const Entry entry = arriving(centre, QStringLiteral("Hello"));
    REQUIRE(centre.engine->casework().tag(centre.admin, entry.interaction, QStringLiteral("vip")));
    CHECK(centre.interaction(entry.interaction).boosts.size() == 1);
    centre.advance(23h);
    CHECK(centre.interaction(entry.interaction).tags == QStringList{QStringLiteral("vip")});
    centre.advance(3h);
    const Interaction idle = centre.interaction(entry.interaction);
    CHECK(idle.tags.contains(QStringLiteral("idle")));
    CHECK(idle.unread);
    // Old puts a tag on, and that sets Vip off again.
    CHECK(firingsOf(centre, entry.interaction).size() == 3);
    checkRebuild(centre);
}

TEST_CASE("A rule closes noise, but never a major problem", "[service][rules]")
{
    TestCentre centre;
    setRules(centre, {ruleOf("Noise", RuleEvent::Arrived, {"text contains newsletter"},
                             {"close as noise"})});
    const Entry noise = arriving(centre, QStringLiteral("Our newsletter"));
    CHECK(centre.interaction(noise.interaction).state == InteractionState::Closed);
    const Entry major =
        arriving(centre, QStringLiteral("Your newsletter set my house on fire"),
                 {.severity = {{SeverityKind::Safety, 950, {QStringLiteral("on fire")}}}});
    CHECK(centre.interaction(major.interaction).state == InteractionState::Queued);
    const auto firings = firingsOf(centre, major.interaction);
    REQUIRE(firings.size() == 1);
    CHECK(firings[0][QStringLiteral("left")].toArray().first().toString().contains(
        QStringLiteral("gets a person")));
}

TEST_CASE("Rules keep their id and get a version when they do something else", "[service][rules]")
{
    TestCentre centre;
    setRules(centre, {ruleOf("A", RuleEvent::Arrived, {}, {"tag a"}),
                      ruleOf("B", RuleEvent::Arrived, {}, {"tag b"})});
    QList<Rule> rules = centre.engine->ruleBook().rules();
    REQUIRE(rules.size() == 2);
    std::swap(rules[0], rules[1]);
    rules[0].name = QStringLiteral("B, renamed");
    rules[1].actions = {{RuleActionKind::Tag, QStringLiteral("other")}};
    setRules(centre, rules);
    centre.crash();
    const auto stored = centre.store().rules().all();
    REQUIRE(stored);
    REQUIRE(stored->size() == 2);
    CHECK(stored->at(0).name == QStringLiteral("B, renamed"));
    CHECK(stored->at(0).version == 1);
    CHECK(stored->at(1).id == rules[1].id);
    CHECK(stored->at(1).version == 2);
    CHECK(*stored == centre.engine->ruleBook().rules());

    setRules(centre, {stored->at(1)});
    CHECK(centre.store().rules().all()->size() == 1);
    RuleBook& book = centre.engine->ruleBook();
    CHECK(book.saveRules(centre.admin, {Rule{}}).error().code == ErrorCode::BadInput);
    CHECK(book.saveRules(centre.admin, {Rule{.name = QStringLiteral("idle")}})
              .error()
              .detail.contains(QStringLiteral("does nothing")));
    CHECK(book.rules().size() == 1);
    checkRebuild(centre);
}

TEST_CASE("A dry run counts what rules would have done, with samples, and changes nothing",
          "[service][rules]")
{
    TestCentre centre;
    for (int i = 0; i < 12; ++i)
        arriving(centre,
                 i % 3 == 0 ? QStringLiteral("about a refund") : QStringLiteral("about a parcel"));
    centre.advance(48h);
    const Entry newest = arriving(centre, QStringLiteral("one more refund"));
    const auto before = centre.store().journal().newest().value();
    Rule off = ruleOf("Refunds", RuleEvent::Arrived, {"text contains refund"}, {"tag refund"});
    off.enabled = false;
    const Rule never = ruleOf("Never", RuleEvent::Idle, {"text contains zebra"}, {"tag z"});
    const auto week = dryRun(centre.store(), {off, never}, 7, centre.clock.now());
    REQUIRE(week);
    CHECK(week->messages == 13);
    REQUIRE(week->outcomes.size() == 2);
    CHECK(week->outcomes[0].fired == 5);
    CHECK(week->outcomes[0].samples.first().entry == newest.id);
    CHECK(week->outcomes[1].fired == 0);
    const auto day = dryRun(centre.store(), {off}, 1, centre.clock.now());
    REQUIRE(day);
    CHECK(day->messages == 1);
    CHECK(centre.store().journal().newest().value() == before);
}

TEST_CASE("A macro does its actions at once, for whom the work belongs to", "[service][rules]")
{
    TestCentre centre;
    REQUIRE(centre.engine->ledger().record(
        {{.kind = QStringLiteral("canned.changed"),
          .rows = {CannedReply{.id = 5,
                               .shortcut = QStringLiteral("sorry"),
                               .title = QStringLiteral("Sorry"),
                               .text = QStringLiteral("We are sorry.")}}}}));
    RuleBook& book = centre.engine->ruleBook();
    Macro macro{.name = QStringLiteral("Apologise"), .key = QStringLiteral("Ctrl+1")};
    macro.actions = {actionFromWords(QStringLiteral("tag sorry")).value(),
                     actionFromWords(QStringLiteral("draft /sorry")).value()};
    REQUIRE(book.saveMacros(centre.admin, {macro}));
    const auto stored = centre.store().rules().macros();
    REQUIRE(stored);
    REQUIRE(stored->size() == 1);
    CHECK(stored->first().key == QStringLiteral("Ctrl+1"));

    const Entry entry = arriving(centre, QStringLiteral("It broke"));
    REQUIRE(book.runMacro(centre.admin, entry.interaction, stored->first().id));
    CHECK(centre.interaction(entry.interaction).tags == QStringList{QStringLiteral("sorry")});
    const auto draft = centre.store().drafts().find(centre.admin, entry.interaction,
                                                    store::DraftStore::Group::Message);
    REQUIRE(draft);
    REQUIRE(*draft);
    CHECK((*draft)->text == QStringLiteral("We are sorry."));
    CHECK((*draft)->answers == entry.id);
    CHECK(book.runMacro(centre.admin, entry.interaction, 99).error().code == ErrorCode::NotFound);
    checkRebuild(centre);
}

TEST_CASE("Canned replies that fit the message stand first", "[service][rules]")
{
    const QList<CannedReply> replies{
        {1,
         QStringLiteral("hello"),
         QStringLiteral("Greeting"),
         QStringLiteral("Hello and welcome"),
         {}},
        {2,
         QStringLiteral("refund"),
         QStringLiteral("Refund on its way"),
         QStringLiteral("Your refund left us today and the money is back in three days."),
         {}},
        {3, QStringLiteral("erstattung"), QStringLiteral("Refund in German"),
         QStringLiteral("Your refund refund refund money back"), QStringLiteral("de")}};
    Entry message;
    message.language = QStringLiteral("en");
    message.text = QStringLiteral("When do I get the refund? I want my money back.");
    const auto ranked = rankedFor(message, replies);
    CHECK(ranked[0].id == 2);
    CHECK(ranked[2].id == 3);
}
