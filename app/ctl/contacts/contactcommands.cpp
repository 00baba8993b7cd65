#include "app/ctl/commands/topics.h"
#include "app/ctl/contacts/contactimport.h"
#include "app/ctl/contacts/contacttable.h"
#include "app/ctl/contacts/vcard.h"
#include "core/base/text/csvfile.h"

#include <QFile>

namespace heddle::ctl {

namespace {

Done importRows(ContactImport& contacts, const Invocation& invocation, QFile& file,
                const QString& path)
{
    CsvFile rows(file);
    const auto header = rows.header();
    if (!header) {
        contacts.refuse(path, header.error().detail);
        return {};
    }
    const auto table = ContactTable::of(*header);
    if (!table) {
        contacts.refuse(path, table.error().detail);
        return {};
    }
    if (!table->leftOut().isEmpty())
        invocation.console.complain(QStringLiteral("%1: left out: %2")
                                        .arg(path, table->leftOut().join(QLatin1String(", "))));
    while (true) {
        const auto row = rows.next();
        if (!row) {
            contacts.refuse(path, row.error().detail);
            return {};
        }
        if (!*row)
            return {};
        Contact contact = table->read(**row);
        contact.from = QStringLiteral("%1, line %2").arg(path).arg(rows.line());
        if (auto added = contacts.add(contact); !added)
            return added;
        invocation.console.showProgress(QStringLiteral("importing"), file.pos(), file.size());
    }
}

Done importCards(ContactImport& contacts, const Invocation& invocation, QFile& file,
                 const QString& path)
{
    QList<Contact> cards = readVcards(file.readAll());
    if (cards.isEmpty())
        contacts.refuse(path, QStringLiteral("there is no vCard in it"));
    for (qsizetype i = 0; i < cards.size(); ++i) {
        cards[i].from = QStringLiteral("%1, card %2").arg(path).arg(i + 1);
        if (auto added = contacts.add(cards.at(i)); !added)
            return added;
        invocation.console.showProgress(QStringLiteral("importing"), i + 1, cards.size());
    }
    return {};
}

using ImportFile = Done (*)(ContactImport&, const Invocation&, QFile&, const QString&);

/// All of it in one durable step for each contact; what a fault cuts off, the next run adds.
Done importAll(const Invocation& invocation, ImportFile importFile)
{
    auto contacts = ContactImport::start(invocation);
    if (!contacts)
        return passOn(contacts);
    for (const QString& path : invocation.arguments) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            (*contacts)->refuse(path, file.errorString());
            continue;
        }
        if (auto done = importFile(**contacts, invocation, file, path); !done)
            return done;
    }
    return (*contacts)->finish();
}

} // namespace

QList<Command> contactCommands()
{
    const QList<Option> options{
        {QStringLiteral("region"), QStringLiteral("COUNTRY"),
         QStringLiteral("where telephone numbers without a country are: GB, DE (this machine's)")}};
    constexpr int uses = Command::Store | Command::Json;
    return {
        {QStringLiteral("import csv"), QStringLiteral("FILE..."),
         QStringLiteral("Make customers of a table: name, email, phone, language, tier, place, "
                        "tags; who is known is completed"),
         uses, options,
         [](const Invocation& invocation) { return importAll(invocation, importRows); }},
        {QStringLiteral("import vcard"), QStringLiteral("FILE..."),
         QStringLiteral("Make customers of an address book's cards; who is known is completed"),
         uses, options,
         [](const Invocation& invocation) { return importAll(invocation, importCards); }},
    };
}

} // namespace heddle::ctl
