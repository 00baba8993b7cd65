#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle {

/// What sets a rule off.
enum class RuleEvent {
    Arrived, ///< something of a customer came in
    Replied, ///< one of us answered
    DueSoon, ///< three quarters of a target's time are over
    Tagged,  ///< a tag was put on, by whomever
    Idle,    ///< an open interaction was not touched for a day
};

/// What a rule can look at: fields of the interaction and its customer, and readings of the message.
enum class RuleField {
    Channel,
    Account,
    Queue,
    Subject,
    Text, ///< subject or text
    From,
    Customer,
    Tier,
    Language,
    Tag,
    Sentiment, ///< -1000 to 1000
    Severity,  ///< 0 to 1000, the strongest
    Problem,   ///< a kind of severity
    Motive,
    Stance,
    Complaint,  ///< 0 to 1000
    Moment,     ///< a kind of human moment
    Automatic,  ///< "person", "auto-reply" ...
    Promise,    ///< the words of one that was found
    Suggested,  ///< a tag that was suggested
    Reach,      ///< of a post, 0 to 1000
    Alike,      ///< how many others said the same of late
    Attachments ///< how many
};

enum class RuleTest { Is, IsNot, Contains, ContainsNot, BeginsWith, AtLeast, AtMost };

/// One test of a rule: "severity at least 700".
struct RuleCondition {
    RuleField field = RuleField::Text;
    RuleTest test = RuleTest::Contains;
    QString value;

    bool operator==(const RuleCondition&) const = default;
};

enum class RuleActionKind {
    Tag,
    Untag,
    MoveTo, ///< a queue
    Boost,  ///< minutes earlier
    Notify, ///< the login of an agent, or "supervisors"
    Draft,  ///< the shortcut of a canned reply, made ready for the agent
    Close,  ///< with this code; not where it is a major problem
};

/// One thing a rule or macro does: "tag refund".
struct RuleAction {
    RuleActionKind kind = RuleActionKind::Tag;
    QString value;

    bool operator==(const RuleAction&) const = default;
};

/// When, if, then. Rules are tried in their order.
struct Rule {
    qint64 id = 0; ///< 0 for one not stored yet
    int position = 0;
    QString name;
    bool enabled = true;
    int version = 1; ///< rises with each change of what it does
    RuleEvent when = RuleEvent::Arrived;
    enum class Match { All, Any } match = Match::All;
    QList<RuleCondition> tests; ///< none: always
    QList<RuleAction> actions;

    bool operator==(const Rule&) const = default;
};

/// The same actions on one key, for an agent to use.
struct Macro {
    qint64 id = 0;
    int position = 0;
    QString name;
    QString key; ///< as QKeySequence writes it in portable text ("Ctrl+1"); may be empty
    QList<RuleAction> actions;

    bool operator==(const Macro&) const = default;
};

QLatin1String toName(RuleEvent event);
QLatin1String toName(RuleField field);
QLatin1String toName(RuleTest test);
QLatin1String toName(RuleActionKind kind);
QLatin1String toName(Rule::Match match);
std::optional<RuleEvent> ruleEventFromName(QStringView name);
/// Whether a field is looked at as a number (tests at least, at most, is, is not).
bool isNumber(RuleField field);

/// Whether two rules do the same, whatever they are called and wherever they stand.
bool doTheSame(const Rule& one, const Rule& other);

} // namespace heddle
