#include "app/ctl/rules/rulenames.h"

#include "core/store/store.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/queuestore.h"

#include <QSet>

#include <algorithm>

namespace heddle::ctl {

namespace {

Done checkQueue(store::Store& store, const QString& name)
{
    const auto queues = store.queues().all();
    if (!queues)
        return passOn(queues);
    const bool isThere = std::any_of(queues->begin(), queues->end(), [&](const Queue& queue) {
        return queue.active && queue.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return isThere ? Done()
                   : failure(
                       ErrorCode::BadInput,
                       QStringLiteral("unknown queue '%1'; heddlectl queues lists them").arg(name));
}

Done checkReply(store::Store& store, QString shortcut)
{
    if (shortcut.startsWith(u'/'))
        shortcut.remove(0, 1);
    const auto replies = store.cannedReplies().all();
    if (!replies)
        return passOn(replies);
    const bool isThere =
        std::any_of(replies->begin(), replies->end(),
                    [&](const CannedReply& reply) { return reply.shortcut == shortcut; });
    return isThere
               ? Done()
               : failure(ErrorCode::BadInput,
                         QStringLiteral("unknown canned reply '%1'; write it first").arg(shortcut));
}

} // namespace

Done checkNames(store::Store& store, const QList<RuleAction>& actions)
{
    for (const RuleAction& action : actions) {
        if (action.kind == RuleActionKind::MoveTo) {
            if (auto known = checkQueue(store, action.value); !known)
                return known;
        } else if (action.kind == RuleActionKind::Draft) {
            if (auto known = checkReply(store, action.value); !known)
                return known;
        }
    }
    return {};
}

Done checkKeys(const QList<Macro>& macros)
{
    QSet<QString> taken;
    for (const Macro& macro : macros) {
        if (!macro.key.isEmpty() && taken.contains(macro.key))
            return failure(
                ErrorCode::BadInput,
                QStringLiteral("the key %1 is another macro's; choose a free one").arg(macro.key));
        taken.insert(macro.key);
    }
    return {};
}

QStringList partsOf(const QString& list)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (const QChar letter : list) {
        isQuoted = isQuoted != (letter == u'"');
        if (letter == u';' && !isQuoted)
            parts.append(QString());
        else
            parts.last().append(letter);
    }
    parts.removeIf([](const QString& part) { return part.trimmed().isEmpty(); });
    return parts;
}

} // namespace heddle::ctl
