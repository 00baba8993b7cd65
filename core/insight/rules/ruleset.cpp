#include "core/insight/rules/ruleset.h"

#include <algorithm>
#include <optional>

namespace heddle::insight {

namespace {

/// A rule looks at the beginning of a very long message.
constexpr qsizetype longestLookedAt = 20'000;
constexpr std::size_t fieldCount = static_cast<std::size_t>(RuleField::Attachments) + 1;

QStringList kindsOf(const QList<Severity>& severities)
{
    QStringList kinds;
    for (const Severity& severity : severities)
        kinds.append(toName(severity.kind));
    return kinds;
}

QStringList kindsOf(const QList<HumanMoment>& moments)
{
    QStringList kinds;
    for (const HumanMoment& moment : moments)
        kinds.append(moment.kind);
    return kinds;
}

QStringList quotesOf(const QList<PromiseFound>& promises)
{
    QStringList quotes;
    for (const PromiseFound& promise : promises)
        quotes.append(promise.quote);
    return quotes;
}

QStringList tagsOf(const QList<TagSuggestion>& suggestions)
{
    QStringList tags;
    for (const TagSuggestion& suggestion : suggestions)
        tags.append(suggestion.tag);
    return tags;
}

bool holdsForNumber(RuleTest test, int value, int wanted)
{
    switch (test) {
    case RuleTest::Is: return value == wanted;
    case RuleTest::IsNot: return value != wanted;
    case RuleTest::AtLeast: return value >= wanted;
    case RuleTest::AtMost: return value <= wanted;
    case RuleTest::Contains:
    case RuleTest::ContainsNot:
    case RuleTest::BeginsWith: return false;
    }
    return false;
}

/// What was not said in public was said to us.
Stance stanceOf(const Entry& message)
{
    const bool isPrivate = !message.post && message.direction == Direction::Inbound;
    return isPrivate && message.readings.stance == Stance::Unknown ? Stance::ToUs
                                                                   : message.readings.stance;
}

template<class Like>
bool any(const QStringList& values, Like like)
{
    return std::any_of(values.begin(), values.end(), like);
}

bool holdsForTexts(RuleTest test, const QStringList& values, const QString& wanted)
{
    const auto isIt = [&wanted](const QString& value) { return value == wanted; };
    const auto hasIt = [&wanted](const QString& value) { return value.contains(wanted); };
    switch (test) {
    case RuleTest::Is: return any(values, isIt);
    case RuleTest::IsNot: return !any(values, isIt);
    case RuleTest::Contains: return any(values, hasIt);
    case RuleTest::ContainsNot: return !any(values, hasIt);
    case RuleTest::BeginsWith:
        return any(values, [&wanted](const QString& value) { return value.startsWith(wanted); });
    case RuleTest::AtLeast:
    case RuleTest::AtMost: return false;
    }
    return false;
}

} // namespace

/// What a subject says of each field, in lower case, worked out once when it is first asked for.
class RuleSet::Facts {
public:
    explicit Facts(const RuleSubject& subject) : m_subject(subject) {}

    int number(RuleField field) const
    {
        const Readings& readings = m_subject.message.readings;
        switch (field) {
        case RuleField::Sentiment: return readings.sentiment.score;
        case RuleField::Severity: return topSeverity(readings);
        case RuleField::Complaint: return readings.complaint;
        case RuleField::Reach: return readings.reach;
        case RuleField::Alike: return readings.alike;
        case RuleField::Attachments: return static_cast<int>(m_subject.message.attachments.size());
        default: return 0;
        }
    }

    const QStringList& texts(RuleField field)
    {
        auto& known = m_texts[static_cast<std::size_t>(field)];
        if (!known) {
            known = look(field);
            for (QString& text : *known)
                text = text.toLower();
        }
        return *known;
    }

private:
    QStringList look(RuleField field) const
    {
        const Interaction& interaction = m_subject.interaction;
        const Entry& message = m_subject.message;
        switch (field) {
        case RuleField::Channel: return {toName(interaction.channel)};
        case RuleField::Account: return {interaction.account};
        case RuleField::Queue: return {m_subject.queueName};
        case RuleField::Subject: return {message.subject};
        case RuleField::Text: return {message.subject, message.text.left(longestLookedAt)};
        case RuleField::From: return {m_subject.senderAddress};
        case RuleField::Customer: return {m_subject.customerName};
        case RuleField::Tier: return {m_subject.customerTier};
        case RuleField::Language: return {message.readings.language};
        case RuleField::Tag: return interaction.tags;
        case RuleField::Problem: return kindsOf(message.readings.severity);
        case RuleField::Motive: return {toName(message.readings.motive)};
        case RuleField::Stance: return {toName(stanceOf(message))};
        case RuleField::Moment: return kindsOf(message.moments);
        case RuleField::Automatic: return {toName(message.automatic.kind)};
        case RuleField::Promise: return quotesOf(message.readings.promises);
        case RuleField::Suggested: return tagsOf(message.readings.tags);
        case RuleField::Sentiment:
        case RuleField::Severity:
        case RuleField::Complaint:
        case RuleField::Reach:
        case RuleField::Alike:
        case RuleField::Attachments: break;
        }
        return {};
    }

    const RuleSubject& m_subject;
    std::array<std::optional<QStringList>, fieldCount> m_texts;
};

RuleSet::RuleSet(const QList<Rule>& rules)
{
    for (const Rule& rule : rules) {
        if (!rule.enabled)
            continue;
        Ready ready{.rule = rule, .tests = {}};
        for (const RuleCondition& test : rule.tests)
            ready.tests.push_back(
                {test.field, test.test, test.value.toLower(), test.value.toInt()});
        m_rules.push_back(std::move(ready));
    }
}

bool RuleSet::holds(const Test& test, Facts& facts)
{
    return isNumber(test.field) ? holdsForNumber(test.test, facts.number(test.field), test.number)
                                : holdsForTexts(test.test, facts.texts(test.field), test.value);
}

bool RuleSet::holds(const Ready& rule, Facts& facts)
{
    const auto holdsNow = [&facts](const Test& test) { return holds(test, facts); };
    if (rule.tests.empty())
        return true;
    return rule.rule.match == Rule::Match::All
               ? std::all_of(rule.tests.begin(), rule.tests.end(), holdsNow)
               : std::any_of(rule.tests.begin(), rule.tests.end(), holdsNow);
}

QList<Rule> RuleSet::firing(RuleEvent event, const RuleSubject& subject) const
{
    Facts facts(subject);
    QList<Rule> firing;
    for (const Ready& rule : m_rules) {
        if (rule.rule.when == event && holds(rule, facts))
            firing.append(rule.rule);
    }
    return firing;
}

} // namespace heddle::insight
