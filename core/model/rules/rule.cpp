#include "core/model/rules/rule.h"

#include "core/model/names.h"

namespace heddle {

namespace {

constexpr Name<RuleEvent> ruleEvents[] = {
    {RuleEvent::Arrived, "arrived"},  {RuleEvent::Replied, "replied"},
    {RuleEvent::DueSoon, "due soon"}, {RuleEvent::Tagged, "tagged"},
    {RuleEvent::Idle, "idle"},
};

constexpr Name<RuleField> ruleFields[] = {
    {RuleField::Channel, "channel"},
    {RuleField::Account, "account"},
    {RuleField::Queue, "queue"},
    {RuleField::Subject, "subject"},
    {RuleField::Text, "text"},
    {RuleField::From, "from"},
    {RuleField::Customer, "customer"},
    {RuleField::Tier, "tier"},
    {RuleField::Language, "language"},
    {RuleField::Tag, "tag"},
    {RuleField::Sentiment, "sentiment"},
    {RuleField::Severity, "severity"},
    {RuleField::Problem, "problem"},
    {RuleField::Motive, "motive"},
    {RuleField::Stance, "stance"},
    {RuleField::Complaint, "complaint"},
    {RuleField::Moment, "moment"},
    {RuleField::Automatic, "automatic"},
    {RuleField::Promise, "promise"},
    {RuleField::Suggested, "suggested tag"},
    {RuleField::Reach, "reach"},
    {RuleField::Alike, "others alike"},
    {RuleField::Attachments, "attachments"},
};

constexpr Name<RuleTest> ruleTests[] = {
    {RuleTest::Is, "is"},
    {RuleTest::IsNot, "is not"},
    {RuleTest::Contains, "contains"},
    {RuleTest::ContainsNot, "does not contain"},
    {RuleTest::BeginsWith, "begins with"},
    {RuleTest::AtLeast, "at least"},
    {RuleTest::AtMost, "at most"},
};

constexpr Name<RuleActionKind> ruleActions[] = {
    {RuleActionKind::Tag, "tag"},        {RuleActionKind::Untag, "untag"},
    {RuleActionKind::MoveTo, "move to"}, {RuleActionKind::Boost, "boost"},
    {RuleActionKind::Notify, "notify"},  {RuleActionKind::Draft, "draft"},
    {RuleActionKind::Close, "close as"},
};

constexpr Name<Rule::Match> matches[] = {
    {Rule::Match::All, "all"},
    {Rule::Match::Any, "any"},
};

} // namespace

QLatin1String toName(Rule::Match match)
{
    return nameIn(matches, match);
}

QLatin1String toName(RuleEvent event)
{
    return nameIn(ruleEvents, event);
}

QLatin1String toName(RuleField field)
{
    return nameIn(ruleFields, field);
}

QLatin1String toName(RuleTest test)
{
    return nameIn(ruleTests, test);
}

QLatin1String toName(RuleActionKind kind)
{
    return nameIn(ruleActions, kind);
}

std::optional<RuleEvent> ruleEventFromName(QStringView name)
{
    return valueIn(ruleEvents, name);
}

bool isNumber(RuleField field)
{
    switch (field) {
    case RuleField::Sentiment:
    case RuleField::Severity:
    case RuleField::Complaint:
    case RuleField::Reach:
    case RuleField::Alike:
    case RuleField::Attachments: return true;
    default: return false;
    }
}

bool doTheSame(const Rule& one, const Rule& other)
{
    return one.when == other.when && one.match == other.match && one.tests == other.tests
           && one.actions == other.actions;
}

} // namespace heddle
