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

} // namespace

QList<Difference> differencesOf(const CentrePlan& before, const CentrePlan& after)
{
    CentrePlan wanted = after;
    wanted.retiredQueues = before.retiredQueues;
    if (!wanted.rules)
        wanted.rules = before.rules;
    if (!wanted.macros)
        wanted.macros = before.macros;
    if (!wanted.cannedReplies)
        wanted.cannedReplies = before.cannedReplies;
    if (!wanted.mailboxes)
        wanted.mailboxes = before.mailboxes;
    if (!wanted.lines)
        wanted.lines = before.lines;
    if (!wanted.recordings)
        wanted.recordings = before.recordings;
    if (!wanted.supervision)
        wanted.supervision = before.supervision;
    if (!wanted.callOutcomes)
        wanted.callOutcomes = before.callOutcomes;
    if (!wanted.noticeSounds)
        wanted.noticeSounds = before.noticeSounds;
    if (!wanted.chat)
        wanted.chat = before.chat;
    if (!wanted.feeds)
        wanted.feeds = before.feeds;
    if (!wanted.social)
        wanted.social = before.social;
    if (!wanted.campaigns)
        wanted.campaigns = before.campaigns;
    if (!wanted.customerPages)
        wanted.customerPages = before.customerPages;
    QList<Difference> differences;
    Outline from = outlineOf(before);
    Outline to = outlineOf(wanted);
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
