#include "app/ctl/commands/lookup.h"
#include "app/ctl/commands/modeljson.h"
#include "app/ctl/commands/topics.h"
#include "app/ctl/mboxfile.h"
#include "app/ctl/storeaccess.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/interactionstore.h"

#include <QLocale>

namespace heddle::ctl {

namespace {

constexpr int pageLength = 500;

QByteArray stampOf(const Entry& entry)
{
    return QLocale::c()
        .toString(entry.at.toDateTime(), QStringLiteral("ddd MMM dd HH:mm:ss yyyy"))
        .toLatin1();
}

Done writeEntry(const Invocation& invocation, store::Store& store, const Entry& entry)
{
    if (!invocation.has("mbox")) {
        invocation.console.print(toJson(entry));
        return {};
    }
    if (entry.raw.isEmpty())
        return {};
    const auto raw = store.blobs().read(entry.raw);
    if (!raw)
        return failure(raw.error().code,
                       QStringLiteral("entry %1: its mail cannot be read: %2")
                           .arg(QString::number(entry.id.value), raw.error().detail));
    invocation.console.write(asMboxMessage(*raw, stampOf(entry)));
    return {};
}

/// What to export: a customer's whole timeline, or one interaction of it.
Result<store::TimelineSpan> wanted(const Invocation& invocation, store::Store& store)
{
    store::TimelineSpan span{.after = EntryKey{}, .limit = pageLength};
    if (invocation.has("interaction")) {
        const auto interaction = findInteraction(store, invocation.option("interaction"));
        if (!interaction)
            return passOn(interaction);
        span.customer = interaction->customer;
        span.interaction = interaction->id;
        return span;
    }
    const auto customer = findCustomer(store, invocation.option("customer"));
    if (!customer)
        return passOn(customer);
    span.customer = *customer;
    return span;
}

Done exportEntries(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    auto span = wanted(invocation, *opened->store);
    if (!span)
        return passOn(span);
    while (true) {
        const auto part = opened->store->entries().timeline(*span);
        if (!part)
            return passOn(part);
        for (const Entry& entry : part->entries) {
            if (auto written = writeEntry(invocation, *opened->store, entry); !written)
                return written;
        }
        if (!part->moreAfter || part->entries.isEmpty())
            return {};
        span->after = EntryKey{part->entries.last().at, part->entries.last().id};
    }
}

} // namespace

QList<Command> exportCommands()
{
    return {
        {QStringLiteral("export"),
         {},
         QStringLiteral(
             "Write a customer's or an interaction's entries to stdout, as JSON or as mails"),
         Command::Store,
         {{QStringLiteral("customer"), QStringLiteral("CUSTOMER"),
           QStringLiteral("by number or mail address")},
          {QStringLiteral("interaction"), QStringLiteral("NUMBER"),
           QStringLiteral("one interaction only")},
          {QStringLiteral("mbox"),
           {},
           QStringLiteral("the mails as they came and went, as an mbox file")}},
         exportEntries,
         {QStringLiteral("customer"), QStringLiteral("interaction")}},
    };
}

} // namespace heddle::ctl
