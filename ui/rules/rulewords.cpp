#include "ui/rules/rulewords.h"

#include "core/model/channelkind.h"
#include "core/model/readings/readings.h"
#include "ui/insight/readingwords.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

/// Translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(heddle::ui::Rules)
};

QString quoted(const QString& words)
{
    return QStringLiteral("“%1”").arg(words);
}

QString conditionWords(const RuleCondition& condition)
{
    const QString value = valueWords(condition.field, condition.value);
    return Words::tr("%1 %2 %3", "what is looked at, how, with what")
        .arg(fieldWords(condition.field), testWords(condition.test),
             isNumber(condition.field) ? value : quoted(value));
}

QString actionSentence(const RuleAction& action)
{
    const QString& value = action.value;
    switch (action.kind) {
    case RuleActionKind::Tag: return Words::tr("tag it %1").arg(quoted(value));
    case RuleActionKind::Untag: return Words::tr("take off the tag %1").arg(quoted(value));
    case RuleActionKind::MoveTo: return Words::tr("move it to %1").arg(value);
    case RuleActionKind::Boost:
        return Words::tr("put it %n minutes forward", nullptr, value.toInt());
    case RuleActionKind::Notify:
        return value == QLatin1String("supervisors") ? Words::tr("tell the supervisors")
                                                     : Words::tr("tell %1").arg(value);
    case RuleActionKind::Draft: return Words::tr("make the reply %1 ready").arg(value);
    case RuleActionKind::Close: return Words::tr("close it as %1").arg(quoted(value));
    }
    return {};
}

/// "a, b and c".
QString joined(const QStringList& parts, const QString& lastJoint)
{
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.mid(0, parts.size() - 1).join(Words::tr(", ")) + lastJoint + parts.last();
}

} // namespace

QString eventWords(RuleEvent event)
{
    switch (event) {
    case RuleEvent::Arrived: return Words::tr("a message arrives");
    case RuleEvent::Replied: return Words::tr("one of us has answered");
    case RuleEvent::DueSoon: return Words::tr("an answer is due soon");
    case RuleEvent::Tagged: return Words::tr("a tag is put on");
    case RuleEvent::Idle: return Words::tr("nothing has happened for a day");
    }
    return {};
}

QString fieldWords(RuleField field)
{
    switch (field) {
    case RuleField::Channel: return Words::tr("the channel");
    case RuleField::Account: return Words::tr("our account");
    case RuleField::Queue: return Words::tr("its queue");
    case RuleField::Subject: return Words::tr("the subject");
    case RuleField::Text: return Words::tr("the subject or text");
    case RuleField::From: return Words::tr("the sender's address");
    case RuleField::Customer: return Words::tr("the customer's name");
    case RuleField::Tier: return Words::tr("the customer's tier");
    case RuleField::Language: return Words::tr("the language");
    case RuleField::Tag: return Words::tr("one of its tags");
    case RuleField::Sentiment: return Words::tr("its feeling");
    case RuleField::Severity: return Words::tr("its severity");
    case RuleField::Problem: return Words::tr("the problem");
    case RuleField::Motive: return Words::tr("what the author wants");
    case RuleField::Stance: return Words::tr("whom it speaks to");
    case RuleField::Complaint: return Words::tr("how surely it complains");
    case RuleField::Moment: return Words::tr("a human moment");
    case RuleField::Automatic: return Words::tr("who wrote it");
    case RuleField::Promise: return Words::tr("a promise in it");
    case RuleField::Suggested: return Words::tr("a suggested tag");
    case RuleField::Reach: return Words::tr("its reach");
    case RuleField::Alike: return Words::tr("the number of others who say the same");
    case RuleField::Attachments: return Words::tr("the number of files");
    }
    return {};
}

QString testWords(RuleTest test)
{
    switch (test) {
    case RuleTest::Is: return Words::tr("is");
    case RuleTest::IsNot: return Words::tr("is not");
    case RuleTest::Contains: return Words::tr("contains");
    case RuleTest::ContainsNot: return Words::tr("does not contain");
    case RuleTest::BeginsWith: return Words::tr("begins with");
    case RuleTest::AtLeast: return Words::tr("is at least");
    case RuleTest::AtMost: return Words::tr("is at most");
    }
    return {};
}

QString actionWords(RuleActionKind kind)
{
    switch (kind) {
    case RuleActionKind::Tag: return Words::tr("Tag it");
    case RuleActionKind::Untag: return Words::tr("Take off the tag");
    case RuleActionKind::MoveTo: return Words::tr("Move it to the queue");
    case RuleActionKind::Boost: return Words::tr("Put it forward by");
    case RuleActionKind::Notify: return Words::tr("Tell");
    case RuleActionKind::Draft: return Words::tr("Make this reply ready");
    case RuleActionKind::Close: return Words::tr("Close it as");
    }
    return {};
}

QString valueWords(RuleField field, const QString& value)
{
    QString words;
    if (field == RuleField::Channel) {
        if (const auto kind = channelKindFromName(value))
            words = channelWords(*kind);
    } else if (field == RuleField::Problem) {
        if (const auto kind = severityKindFromName(value))
            words = severityWords(*kind);
    } else if (field == RuleField::Motive) {
        if (const auto motive = motiveFromName(value))
            words = motiveWords(*motive);
    } else if (field == RuleField::Stance) {
        if (const auto stance = stanceFromName(value))
            words = stanceWords(*stance);
    } else if (field == RuleField::Automatic) {
        if (const auto kind = automaticKindFromName(value))
            words = automaticKindWords(*kind);
    }
    return words.isEmpty() ? value : words;
}

QString ruleSentence(const Rule& rule)
{
    QStringList tests;
    for (const RuleCondition& test : rule.tests)
        tests.append(conditionWords(test));
    QStringList actions;
    for (const RuleAction& action : rule.actions)
        actions.append(actionSentence(action));
    const QString doing =
        actions.isEmpty() ? Words::tr("do nothing yet") : joined(actions, Words::tr(" and "));
    if (tests.isEmpty())
        return Words::tr("When %1, %2.", "event, actions").arg(eventWords(rule.when), doing);
    const QString joint = rule.match == Rule::Match::All ? Words::tr(" and ") : Words::tr(" or ");
    return Words::tr("When %1, if %2, then %3.", "event, tests, actions")
        .arg(eventWords(rule.when), tests.join(joint), doing);
}

} // namespace heddle::ui
