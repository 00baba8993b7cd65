#include "core/model/rules/rulewords.h"
#include "tests/support/catch.h"

using namespace heddle;

TEST_CASE("Rules are written in words and read back the same", "[rules]")
{
    for (const char* words :
         {"severity at least 700", "text contains money back", "language is de", "tag is not vip",
          "subject begins with Re:", "text does not contain invoice", "sentiment at most -300",
          "automatic is auto-reply"}) {
        const auto condition = conditionFromWords(QLatin1String(words));
        INFO(words);
        REQUIRE(condition);
        CHECK(toWords(*condition) == QLatin1String(words));
    }
    for (const char* words : {"tag refund", "untag vip", "move to Billing", "boost 30 minutes",
                              "notify supervisors", "draft /sorry", "close as noise"}) {
        const auto action = actionFromWords(QLatin1String(words));
        INFO(words);
        REQUIRE(action);
        CHECK(toWords(*action) == QLatin1String(words));
    }
    CHECK(conditionFromWords(QStringLiteral("  Severity   AT LEAST 7 ")).value().value
          == QStringLiteral("7"));
}

TEST_CASE("What is no rule is told what could stand there", "[rules]")
{
    const std::pair<const char*, const char*> wrong[] = {
        {"", "begins with one of"},
        {"weather is fine", "begins with one of: channel"},
        {"severityx at least 3", "begins with one of"},
        {"severity over 700", "after 'severity' comes one of: is, is not"},
        {"severity at least", "something to compare with"},
        {"severity at least many", "whole number"},
        {"language at least 3", "'language' is no number"},
    };
    for (const auto& [words, cure] : wrong) {
        const auto condition = conditionFromWords(QLatin1String(words));
        INFO(words);
        REQUIRE_FALSE(condition);
        CHECK(condition.error().code == ErrorCode::BadInput);
        CHECK(condition.error().detail.contains(QLatin1String(cure)));
    }
    for (const char* words :
         {"", "dance", "tag", "boost soon", "boost 0 minutes", "boost 99999999 minutes"})
        CHECK_FALSE(actionFromWords(QLatin1String(words)));
    CHECK_FALSE(conditionFromWords(QStringLiteral("text contains ") + QString(501, u'a')));
}

TEST_CASE("A rule is a sentence", "[rules]")
{
    Rule rule{.name = QStringLiteral("Trouble"),
              .when = RuleEvent::Arrived,
              .tests = {{RuleField::Severity, RuleTest::AtLeast, QStringLiteral("700")},
                        {RuleField::Language, RuleTest::Is, QStringLiteral("de")}},
              .actions = {{RuleActionKind::Tag, QStringLiteral("trouble")},
                          {RuleActionKind::Boost, QStringLiteral("30")}}};
    CHECK(
        toSentence(rule)
        == QStringLiteral("When something arrives, if severity is at least 700 and language is de, "
                          "then tag trouble and boost 30 minutes."));
    rule.match = Rule::Match::Any;
    CHECK(toSentence(rule).contains(QStringLiteral("700 or language")));
    rule.tests.clear();
    CHECK(toSentence(rule).startsWith(QStringLiteral("When something arrives, then tag")));
}
