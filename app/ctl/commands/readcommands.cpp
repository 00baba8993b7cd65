#include "app/ctl/commands/lookup.h"
#include "app/ctl/commands/modeljson.h"
#include "app/ctl/commands/printing.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/storeaccess.h"
#include "core/store/search/searchstore.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/queuestore.h"

namespace heddle::ctl {

namespace {

constexpr int pageLength = 50;
constexpr int atMost = 10'000;

/// One customer found, with the addresses they write from.
Done printCustomer(const Invocation& invocation, store::Store& store, CustomerId id)
{
    const auto customer = store.customers().byId(id);
    if (!customer)
        return passOn(customer);
    const auto identities = store.customers().identities(id);
    if (!identities)
        return passOn(identities);
    if (invocation.wantsJson()) {
        invocation.console.print(toJson(*customer, *identities));
        return {};
    }
    QStringList addresses;
    for (const Identity& identity : *identities)
        addresses.append(identity.shown.isEmpty() ? identity.address : identity.shown);
    invocation.console.print(QStringLiteral("%1  %2  %3")
                                 .arg(QString::number(id.value).rightJustified(8), customer->name,
                                      addresses.join(QStringLiteral(", "))));
    return {};
}

int limitOf(const Invocation& invocation)
{
    return static_cast<int>(std::min<qint64>(invocation.number("limit", pageLength), atMost));
}

void tellEnd(const Invocation& invocation, qsizetype shown, bool isMore)
{
    if (shown == 0)
        invocation.console.complain(QStringLiteral("nothing found"));
    else if (isMore)
        invocation.console.complain(
            QStringLiteral("there are more than these %1; --limit N shows more").arg(shown));
}

Done findCustomers(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const int limit = limitOf(invocation);
    auto found =
        opened->store->search().customers(invocation.arguments.join(QLatin1Char(' ')), limit + 1);
    if (!found)
        return passOn(found);
    const bool isMore = found->size() > limit;
    if (isMore)
        found->removeLast();
    for (const store::FoundCustomer& one : *found) {
        if (auto printed = printCustomer(invocation, *opened->store, one.customer.id); !printed)
            return printed;
    }
    tellEnd(invocation, found->size(), isMore);
    return {};
}

Done timeline(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto customer = findCustomer(*opened->store, invocation.arguments.first());
    if (!customer)
        return passOn(customer);
    const auto part =
        opened->store->entries().timeline({.customer = *customer, .limit = limitOf(invocation)});
    if (!part)
        return passOn(part);
    for (const Entry& entry : part->entries)
        print(invocation, entry);
    return {};
}

QString marked(QString snippet, bool plain)
{
    snippet.replace(QChar(2), plain ? QString() : QStringLiteral("*"));
    snippet.replace(QChar(3), plain ? QString() : QStringLiteral("*"));
    return snippet;
}

QLatin1String kindName(store::Found::Kind kind)
{
    switch (kind) {
    case store::Found::Kind::Customer: return QLatin1String("customer");
    case store::Found::Kind::Interaction: return QLatin1String("interaction");
    case store::Found::Kind::Entry: return QLatin1String("entry");
    }
    return {};
}

void printHit(const Invocation& invocation, const store::Found& hit)
{
    if (invocation.wantsJson()) {
        invocation.console.print(QJsonObject{{QStringLiteral("kind"), kindName(hit.kind)},
                                             {QStringLiteral("customer"), hit.customer.value},
                                             {QStringLiteral("interaction"), hit.interaction.value},
                                             {QStringLiteral("entry"), hit.entry.value},
                                             {QStringLiteral("channel"), toName(hit.channel)},
                                             {QStringLiteral("title"), hit.title},
                                             {QStringLiteral("snippet"), marked(hit.snippet, true)},
                                             {QStringLiteral("at"), isoMoment(hit.at)}});
        return;
    }
    // The number is for the next command, which takes no entry's.
    const bool isCustomer = hit.kind == store::Found::Kind::Customer;
    invocation.console.print(
        QStringLiteral("%1 %2  %3  %4")
            .arg(kindName(isCustomer ? hit.kind : store::Found::Kind::Interaction)
                     .toString()
                     .leftJustified(11),
                 QString::number(isCustomer ? hit.customer.value : hit.interaction.value)
                     .rightJustified(8),
                 hit.title, marked(hit.snippet, false)));
}

Done search(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const QString text = invocation.arguments.join(QLatin1Char(' '));
    if (text.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("say what to search for"));
    const qsizetype limit = limitOf(invocation);
    qsizetype shown = 0;
    QString next;
    do {
        const auto page = opened->store->search().find(
            text, next, static_cast<int>(std::min<qsizetype>(limit - shown, pageLength)));
        if (!page)
            return passOn(page);
        for (const store::Found& hit : page->hits)
            printHit(invocation, hit);
        shown += page->hits.size();
        next = page->next;
    } while (!next.isEmpty() && shown < limit);
    tellEnd(invocation, shown, !next.isEmpty());
    return {};
}

Done queues(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto all = opened->store->queues().all();
    if (!all)
        return passOn(all);
    for (const Queue& queue : *all) {
        const auto waiting = opened->store->interactions().waiting(queue.id, atMost);
        if (!waiting)
            return passOn(waiting);
        // A retired one is kept for what was handled there.
        if (!queue.active && waiting->isEmpty())
            continue;
        if (invocation.wantsJson()) {
            QJsonObject object = toJson(queue);
            object.insert(QStringLiteral("waiting"), waiting->size());
            invocation.console.print(object);
        } else {
            invocation.console.print(QStringLiteral("%1  %2  %3 waiting, agents: %4")
                                         .arg(QString::number(queue.id.value).rightJustified(4),
                                              queue.name.leftJustified(24),
                                              QString::number(waiting->size()),
                                              QString::number(queue.members.size())));
        }
    }
    return {};
}

Done agents(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto all = opened->store->agents().all();
    if (!all)
        return passOn(all);
    for (const Agent& agent : *all) {
        if (invocation.wantsJson())
            invocation.console.print(toJson(agent));
        else
            invocation.console.print(
                QStringLiteral("%1  %2  %3  %4  %5")
                    .arg(QString::number(agent.id.value).rightJustified(4),
                         agent.login.leftJustified(16), agent.name.leftJustified(24),
                         toName(agent.role).toString().leftJustified(14), toName(agent.presence)));
    }
    return {};
}

} // namespace

QList<Command> readCommands()
{
    const Option limit{QStringLiteral("limit"), QStringLiteral("N"),
                       QStringLiteral("at most so many (50)")};
    constexpr int reads = Command::Store | Command::Json;
    return {
        {QStringLiteral("customers find"),
         QStringLiteral("TEXT..."),
         QStringLiteral("Find customers by name or address"),
         reads,
         {limit},
         findCustomers},
        {QStringLiteral("timeline"),
         QStringLiteral("CUSTOMER"),
         QStringLiteral("Print a customer's newest entries, by number or mail address"),
         reads,
         {limit},
         timeline},
        {QStringLiteral("search"),
         QStringLiteral("TEXT..."),
         QStringLiteral(
             "Search everything: words, \"phrases\", from: subject: channel: tag: after: before:"),
         reads,
         {limit},
         search},
        {QStringLiteral("queues"),
         {},
         QStringLiteral("List the queues and what waits in them"),
         reads,
         {},
         queues},
        {QStringLiteral("agents"), {}, QStringLiteral("List who works here"), reads, {}, agents},
    };
}

} // namespace heddle::ctl
