#include "app/ctl/insight/causescommand.h"

#include "app/ctl/storeaccess.h"
#include "core/insight/spread/signature.h"
#include "core/store/learned/rulestore.h"
#include "core/store/tables/entrystore.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace heddle::ctl {

namespace {

constexpr qint64 usualDays = 7;
constexpr qint64 mostDays = 365;
constexpr int mostMessages = 20'000;
constexpr qsizetype mostShown = 20;
constexpr qsizetype wordsShown = 160;

/// People's messages of the last days, the newest first.
Result<QList<Entry>> messagesOf(const OpenStore& opened, qint64 days)
{
    const auto ids = opened.store->rules().messagesSince(
        opened.clock->now() - std::chrono::days(days), mostMessages);
    if (!ids)
        return passOn(ids);
    QList<Entry> messages;
    for (const EntryId id : *ids) {
        auto entry = opened.store->entries().byId(id);
        if (!entry)
            return passOn(entry);
        if (entry->automatic.kind == AutomaticKind::Person)
            messages.append(std::move(*entry));
    }
    return messages;
}

QJsonObject toJson(const QList<Entry>& messages, const insight::Cluster& cluster)
{
    std::set<IdentityId> senders;
    QJsonArray entries;
    for (const qsizetype place : cluster) {
        senders.insert(messages.at(place).identity);
        entries.append(messages.at(place).id.value);
    }
    return {
        {QStringLiteral("messages"), cluster.size()},
        {QStringLiteral("senders"), static_cast<qint64>(senders.size())},
        {QStringLiteral("words"), messages.at(cluster.first()).text.left(wordsShown).simplified()},
        {QStringLiteral("entries"), entries}};
}

Done listCauses(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto messages =
        messagesOf(*opened, std::min(invocation.number("days", usualDays), mostDays));
    if (!messages)
        return passOn(messages);
    std::vector<quint64> signatures;
    for (const Entry& message : *messages)
        signatures.push_back(message.readings.signature);
    const QList<insight::Cluster> clusters = insight::clusters(signatures);
    for (const insight::Cluster& cluster : clusters.mid(0, mostShown)) {
        const QJsonObject cause = toJson(*messages, cluster);
        if (invocation.wantsJson())
            invocation.console.print(cause);
        else
            invocation.console.print(QStringLiteral("%1 messages of %2: %3")
                                         .arg(cause.value(QStringLiteral("messages")).toInteger())
                                         .arg(cause.value(QStringLiteral("senders")).toInteger())
                                         .arg(cause.value(QStringLiteral("words")).toString()));
    }
    return {};
}

} // namespace

QList<Command> causeCommands()
{
    return {{QStringLiteral("insight causes"),
             {},
             QStringLiteral("Group messages that say nearly the same, the largest group first"),
             Command::Store | Command::Json,
             {{QStringLiteral("days"), QStringLiteral("N"),
               QStringLiteral("how far back to look (7)")}},
             listCauses}};
}

} // namespace heddle::ctl
