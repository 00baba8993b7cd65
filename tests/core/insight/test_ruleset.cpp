#include "core/insight/rules/ruleset.h"
#include "core/model/rules/rulewords.h"
#include "tests/support/catch.h"

using namespace heddle;
using namespace heddle::insight;

namespace {

Rule ruleOf(std::initializer_list<const char*> tests, Rule::Match match = Rule::Match::All)
{
    Rule rule{.id = 1,
              .name = QStringLiteral("r"),
              .match = match,
              .actions = {{RuleActionKind::Tag, QStringLiteral("t")}}};
    for (const char* words : tests) {
        const auto condition = conditionFromWords(QString::fromUtf8(words));
        INFO(words);
        REQUIRE(condition);
        rule.tests.append(*condition);
    }
    return rule;
}

RuleSubject subject()
{
    RuleSubject subject;
    subject.interaction.channel = ChannelKind::Email;
    subject.interaction.account = QStringLiteral("support@northwind.example");
    subject.interaction.tags = {QStringLiteral("VIP")};
    subject.message.subject = QStringLiteral("Re: Order 48219");
    subject.message.text = QStringLiteral("I want my MONEY back. Die Wäsche ist naß.");
    subject.message.attachments = {Attachment{}, Attachment{}};
    subject.message.moments = {{.kind = QStringLiteral("travel"), .quote = {}, .answer = {}}};
    subject.message.readings = {
        .language = QStringLiteral("de"),
        .sentiment = {.score = -450, .confidence = 800, .why = {}},
        .severity = {{SeverityKind::Money, 720, {}}, {SeverityKind::Legal, 300, {}}},
        .motive = Motive::Deter,
        .stance = Stance::ToUs,
        .complaint = 900};
    subject.senderAddress = QStringLiteral("amira@home.example");
    subject.customerName = QStringLiteral("Amira Haddad");
    subject.customerTier = QStringLiteral("Gold");
    subject.queueName = QStringLiteral("Billing");
    return subject;
}

bool fires(const Rule& rule, RuleEvent event = RuleEvent::Arrived)
{
    return !RuleSet({rule}).firing(event, subject()).isEmpty();
}

} // namespace

TEST_CASE("A rule can look at every field and reading", "[rules]")
{
    for (const char* holds : {"channel is email",
                              "account contains northwind",
                              "queue is billing",
                              "subject begins with re:",
                              "text contains money back",
                              "text contains WÄSCHE",
                              "from is Amira@home.example",
                              "customer contains haddad",
                              "tier is gold",
                              "language is de",
                              "tag is vip",
                              "sentiment at most -300",
                              "severity at least 700",
                              "problem is legal",
                              "motive is deter",
                              "stance is to us",
                              "complaint at least 900",
                              "moment is travel",
                              "automatic is person",
                              "attachments is 2",
                              "tag is not refund",
                              "text does not contain invoice",
                              "attachments is not 3"}) {
        INFO(holds);
        CHECK(fires(ruleOf({holds})));
    }
    for (const char* fails :
         {"channel is phone", "text contains invoice", "severity at least 721",
          "sentiment at most -451", "tag is not VIP", "text does not contain money",
          "problem is safety", "attachments at least 3", "subject begins with order",
          "language is not de"}) {
        INFO(fails);
        CHECK_FALSE(fires(ruleOf({fails})));
    }
}

TEST_CASE("All tests of a rule have to hold, or any of them where it says so", "[rules]")
{
    CHECK(fires(ruleOf({})));
    CHECK_FALSE(fires(ruleOf({"language is de", "tag is refund"})));
    CHECK(fires(ruleOf({"language is de", "tag is refund"}, Rule::Match::Any)));
    CHECK_FALSE(fires(ruleOf({"language is fr", "tag is refund"}, Rule::Match::Any)));
    CHECK_FALSE(fires(ruleOf({}), RuleEvent::Replied));
}

TEST_CASE("Rules fire in their order, those switched off not at all", "[rules]")
{
    QList<Rule> rules{ruleOf({"language is de"}), ruleOf({"tier is gold"}), ruleOf({"tag is vip"})};
    for (int i = 0; i < 3; ++i)
        rules[i].id = i + 1;
    rules[1].enabled = false;
    const auto firing = RuleSet(rules).firing(RuleEvent::Arrived, subject());
    REQUIRE(firing.size() == 2);
    CHECK(firing[0].id == 1);
    CHECK(firing[1].id == 3);
    CHECK(RuleSet().firing(RuleEvent::Arrived, subject()).isEmpty());
}
