#include "core/service/config/check/rulecheck.h"

#include "core/service/chat/chatsetup.h"

#include <algorithm>

namespace heddle::service {

namespace {

using Say = std::function<void(const QString& path, const Complaint& complaint)>;

/// What actions may name.
struct Known {
    QStringList queues;
    QStringList logins;
    std::optional<QStringList> replies; ///< not set: the file leaves them as they are
};

Known knownIn(const CentrePlan& plan)
{
    Known known;
    for (const Queue& queue : plan.queues)
        known.queues.append(queue.name);
    for (const Agent& agent : plan.agents)
        known.logins.append(agent.login);
    if (plan.cannedReplies) {
        known.replies.emplace();
        for (const CannedReply& reply : *plan.cannedReplies)
            known.replies->append(reply.shortcut);
    }
    return known;
}

void checkAction(const RuleAction& action, const Known& known, const QString& path, const Say& say)
{
    const auto complain = [&](const QString& kind, const QString& name, const QStringList& names) {
        if (!names.contains(name, Qt::CaseInsensitive))
            say(path, {.place = {}, .what = unknownName(kind, name, names)});
    };
    switch (action.kind) {
    case RuleActionKind::MoveTo:
        complain(QStringLiteral("queue"), action.value, known.queues);
        break;
    case RuleActionKind::Notify:
        if (action.value != QLatin1String("supervisors"))
            complain(QStringLiteral("agent"), action.value,
                     known.logins + QStringList{QStringLiteral("supervisors")});
        break;
    case RuleActionKind::Draft:
        if (known.replies)
            complain(QStringLiteral("canned reply"),
                     action.value.startsWith(u'/') ? action.value.mid(1) : action.value,
                     *known.replies);
        break;
    case RuleActionKind::Tag:
    case RuleActionKind::Untag:
    case RuleActionKind::Boost:
    case RuleActionKind::Close: break;
    }
}

void checkActions(const QList<RuleAction>& actions, const Known& known, const QString& path,
                  const Say& say)
{
    if (actions.isEmpty())
        say(path, {.place = {},
                   .what = QStringLiteral("this does nothing; name an action under "
                                          "'then'")});
    for (qsizetype i = 0; i < actions.size(); ++i)
        checkAction(actions.at(i), known, QStringLiteral("%1.then.%2").arg(path).arg(i), say);
}

/// Everything else may be named by a centre that goes on with what it has; a queue may not.
void checkTests(const QList<RuleCondition>& tests, const Known& known, const QString& path,
                const Say& say)
{
    for (qsizetype i = 0; i < tests.size(); ++i) {
        const RuleCondition& test = tests.at(i);
        const bool isName = test.test == RuleTest::Is || test.test == RuleTest::IsNot;
        if (test.field == RuleField::Queue && isName
            && !known.queues.contains(test.value, Qt::CaseInsensitive))
            say(QStringLiteral("%1.if.%2").arg(path).arg(i),
                {.place = {},
                 .what = unknownName(QStringLiteral("queue"), test.value, known.queues)});
    }
}

} // namespace

void checkRules(const CentrePlan& plan, const Say& say)
{
    const Known known = knownIn(plan);
    const QList<Rule> rules = plan.rules.value_or(QList<Rule>());
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString path = QStringLiteral("rules.%1").arg(i);
        checkTests(rules.at(i).tests, known, path, say);
        checkActions(rules.at(i).actions, known, path, say);
    }
    const QList<Macro> macros = plan.macros.value_or(QList<Macro>());
    for (qsizetype i = 0; i < macros.size(); ++i)
        checkActions(macros.at(i).actions, known, QStringLiteral("macros.%1").arg(i), say);
}

void checkChat(const CentrePlan& plan, const Say& say)
{
    if (!plan.chat)
        return;
    const auto tell = [&](const QString& path, const QString& what) {
        Complaint complaint;
        complaint.what = what;
        say(QStringLiteral("chat.") + path, complaint);
    };
    for (const ChatFault& fault : faultsOf(*plan.chat))
        tell(fault.key, fault.key + QStringLiteral(": ") + fault.what);
    QStringList mailboxes{QString()};
    for (const Account& account : plan.mailboxes.value_or(QList<Account>()))
        mailboxes += account.settings.address;
    if (plan.mailboxes && !mailboxes.contains(plan.chat->mailbox, Qt::CaseInsensitive))
        tell(QStringLiteral("mailbox"),
             QStringLiteral("%1 is none of the mailboxes").arg(plan.chat->mailbox));
    const auto isKnown = [&](const QString& name) {
        return std::any_of(plan.queues.begin(), plan.queues.end(),
                           [&](const Queue& queue) { return queue.name == name; });
    };
    for (qsizetype i = 0; i < plan.chat->queues.size() && !plan.queues.isEmpty(); ++i) {
        const QString& name = plan.chat->queues.at(i).queue;
        if (!isKnown(name))
            tell(QStringLiteral("queues.%1.queue").arg(i),
                 QStringLiteral("there is no queue '%1'").arg(name));
    }
}

} // namespace heddle::service
