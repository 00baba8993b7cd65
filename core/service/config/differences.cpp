#include "core/service/config/differences.h"

#include <algorithm>

namespace heddle::service {

namespace {

QString wordsOf(const Outline& outline)
{
    switch (outline.kind) {
    case Outline::Kind::Nothing: return {};
    case Outline::Kind::Text: return outline.text.isEmpty() ? QStringLiteral("\"\"") : outline.text;
    case Outline::Kind::List:
    case Outline::Kind::Parts: break;
    }
    QStringList parts;
    for (const Outline& item : outline.items)
        parts +=
            item.key.isEmpty() ? wordsOf(item) : item.key + QStringLiteral(": ") + wordsOf(item);
    const QString words = parts.join(QStringLiteral(", "));
    return outline.kind == Outline::Kind::List ? QLatin1Char('[') + words + QLatin1Char(']')
                                               : QLatin1Char('{') + words + QLatin1Char('}');
}

/// What a thing in a list is called; empty for a nameless one.
QString nameOf(const Outline& item)
{
    for (const char* key : {"login", "name", "address", "shortcut", "date"}) {
        if (const Outline* part = item.part(QLatin1String(key)))
            return part->text;
    }
    return {};
}

bool areNamed(const Outline& list)
{
    return list.kind == Outline::Kind::List
           && std::all_of(list.items.begin(), list.items.end(),
                          [](const Outline& item) { return !nameOf(item).isEmpty(); });
}

/// A list of named things as parts under their names.
Outline byName(const Outline& list)
{
    Outline parts{.kind = Outline::Kind::Parts};
    for (const Outline& item : list.items)
        parts.add(nameOf(item), item);
    return parts;
}

void compare(const Outline& before, const Outline& after, const QString& path,
             QList<Difference>& differences)
{
    if (before == after)
        return;
    const bool isOneList = before.kind == Outline::Kind::List || after.kind == Outline::Kind::List;
    if (isOneList && areNamed(before.isEmpty() ? after : before)
        && areNamed(after.isEmpty() ? before : after))
        return compare(byName(before), byName(after), path, differences);
    if (before.kind != Outline::Kind::Parts || after.kind != Outline::Kind::Parts) {
        differences.append({path, wordsOf(before), wordsOf(after)});
        return;
    }
    const QString start = path.isEmpty() ? path : path + QLatin1Char('.');
    static const Outline nothing;
    for (const Outline& item : before.items) {
        const Outline* other = after.part(item.key);
        compare(item, other ? *other : nothing, start + item.key, differences);
    }
    for (const Outline& item : after.items) {
        if (before.part(item.key) == nullptr)
            compare(nothing, item, start + item.key, differences);
    }
}

/// In the order of their queues' names: how such a list is written means nothing.
template<class T>
void putInOrder(std::optional<QList<T>>& list, const CentrePlan& plan)
{
    if (!list)
        return;
    const Names names = namesOf(plan);
    const auto placeOf = [&names](const T& one) {
        QString place = names.queues.key(one.queue);
        if constexpr (requires { one.when; })
            place += one.when ? QLatin1Char(' ') + toName(*one.when) : QString();
        return place;
    };
    std::sort(list->begin(), list->end(),
              [&](const T& a, const T& b) { return placeOf(a) < placeOf(b); });
}

} // namespace

QList<Difference> differencesOf(const CentrePlan& running, const CentrePlan& after)
{
    CentrePlan before = running;
    CentrePlan wanted = after;
    for (CentrePlan* plan : {&before, &wanted}) {
        plan->retiredQueues.clear();
        putInOrder(plan->recordings, *plan);
        putInOrder(plan->noticeSounds, *plan);
    }
    Outline from = outlineOf(before);
    Outline to = outlineOf(wanted);
    const std::pair<const char*, bool> sections[] = {
        {"rules", after.rules.has_value()},
        {"macros", after.macros.has_value()},
        {"canned_replies", after.cannedReplies.has_value()},
        {"mailboxes", after.mailboxes.has_value()},
        {"lines", after.lines.has_value()},
        {"recordings", after.recordings.has_value()},
        {"supervision", after.supervision.has_value()},
        {"call_outcomes", after.callOutcomes.has_value()},
        {"notice_sounds", after.noticeSounds.has_value()},
        {"chat", after.chat.has_value()},
        {"feeds", after.feeds.has_value()},
        {"social", after.social.has_value()},
        {"campaigns", after.campaigns.has_value()},
        {"customer_pages", after.customerPages.has_value()},
    };
    // A section that is absent stays as it is.
    for (const auto& [key, isSaid] : sections) {
        for (Outline* outline : {&from, &to}) {
            if (!isSaid)
                std::erase_if(outline->items, [key = key](const Outline& item) {
                    return item.key == QLatin1String(key);
                });
        }
    }
    QList<Difference> differences;
    compare(from, to, {}, differences);
    return differences;
}

QString sentenceOf(const Difference& difference)
{
    if (difference.before.isEmpty())
        return QStringLiteral("+ %1: %2").arg(difference.path, difference.after);
    if (difference.after.isEmpty())
        return QStringLiteral("- %1: %2").arg(difference.path, difference.before);
    return QStringLiteral("  %1: %2 → %3")
        .arg(difference.path, difference.before, difference.after);
}

} // namespace heddle::service
