#include "app/ctl/commands/topics.h"
#include "app/ctl/generate/generator.h"
#include "app/ctl/mending.h"
#include "app/ctl/storeaccess.h"
#include "core/store/check.h"
#include "core/store/rebuild.h"
#include "core/store/sql/connection.h"
#include "core/store/sql/migrator.h"

#include <QFileInfo>
#include <QJsonArray>

namespace heddle::ctl {

namespace {

Done check(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto report =
        store::check(*opened->store, progressOf(invocation, QStringLiteral("checking")));
    if (!report)
        return passOn(report);
    invocation.console.endProgress();
    if (invocation.wantsJson()) {
        invocation.console.print(
            QJsonObject{{QStringLiteral("sound"), report->isSound()},
                        {QStringLiteral("rows"), report->rows},
                        {QStringLiteral("blobs"), report->blobs},
                        {QStringLiteral("faults"), QJsonArray::fromStringList(report->faults)}});
    } else {
        for (const QString& fault : report->faults)
            invocation.console.print(fault);
        invocation.console.print(QStringLiteral("%1 rows and %2 files looked at, %3 faults")
                                     .arg(QString::number(report->rows),
                                          QString::number(report->blobs),
                                          QString::number(report->faults.size())));
    }
    if (report->isSound())
        return {};
    return failure(ErrorCode::Corrupt,
                   QStringLiteral("%1: the store does not hold together; %2")
                       .arg(opened->store->location().shown(),
                            cureOf(invocation, opened->store->connection(), *report)));
}

Done compareWithJournal(const Invocation& invocation, store::Store& store)
{
    if (auto done = refuseDamaged(invocation, store.connection()); !done)
        return done;
    const auto difference =
        store::rebuildCheck(store, progressOf(invocation, QStringLiteral("comparing")));
    if (!difference)
        return passOn(difference);
    if (*difference)
        return failure(ErrorCode::Corrupt, **difference + QStringLiteral("; ")
                                               + cureOf(invocation, store.connection()));
    invocation.console.endProgress();
    invocation.console.print(QStringLiteral("the tables follow from the journal: no difference"));
    return {};
}

Done rebuild(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened && opened.error().code == ErrorCode::Corrupt)
        return salvage(invocation);
    if (!opened)
        return passOn(opened);
    if (invocation.has("check"))
        return compareWithJournal(invocation, *opened->store);
    const auto damage = store::damageIn(opened->store->connection());
    if (!damage)
        return passOn(damage);
    if (!damage->isEmpty()) {
        opened->store.reset();
        return salvage(invocation);
    }
    if (auto done =
            store::rebuild(*opened->store, progressOf(invocation, QStringLiteral("rebuilding")));
        !done)
        return done;
    invocation.console.endProgress();
    invocation.console.print(QStringLiteral("the tables are written anew from the journal"));
    return {};
}

Done backUp(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const QString file = invocation.arguments.first();
    if (auto done =
            store::backUp(*opened->store, file, progressOf(invocation, QStringLiteral("copying")));
        !done)
        return done;
    // A copy is as damaged as what it copies, and restore takes no damaged one: better said today.
    const auto report =
        store::check(*opened->store, progressOf(invocation, QStringLiteral("checking")));
    if (!report)
        return passOn(report);
    if (report->isSound()) {
        invocation.console.endProgress();
        invocation.console.print(QStringLiteral("%1 is a whole copy of %2")
                                     .arg(file, opened->store->location().shown()));
        return {};
    }
    return failure(ErrorCode::Corrupt,
                   QStringLiteral("%1 is written, but the store has %2 faults (%3); heddlectl db "
                                  "check lists them")
                       .arg(file, QString::number(report->faults.size()), report->faults.first()));
}

/// Mails and files that a backup had lost are missing after it, too: said as people know them.
Done tellLost(const Invocation& invocation)
{
    auto opened = openStore(invocation);
    if (!opened)
        return passOn(opened);
    const auto report =
        store::check(*opened->store, progressOf(invocation, QStringLiteral("checking")));
    if (!report)
        return passOn(report);
    invocation.console.endProgress();
    for (const QString& blob : report->lost) {
        const auto entries = store::entriesWith(opened->store->connection(), blob);
        if (!entries)
            return passOn(entries);
        for (const QString& entry : *entries)
            invocation.console.print(QStringLiteral("without its mail or a file: ") + entry);
        if (entries->isEmpty())
            invocation.console.print(QStringLiteral("without file %1").arg(blob));
    }
    if (!report->lost.isEmpty())
        invocation.console.complain(
            QStringLiteral("restored, but the backup had lost %1 of its files")
                .arg(report->lost.size()));
    return {};
}

/// What a restored backup would put away: nothing goes without having been named.
QString whatStandsAt(const store::StoreLocation& target)
{
    if (target.backend != store::Backend::Sqlite || QFileInfo(target.path).size() == 0)
        return QString();
    const auto connection = store::Connection::open(target);
    const auto interactions =
        connection ? (*connection)->number(QStringLiteral("SELECT count(*) FROM interaction"))
                   : Result<qint64>(connection.error());
    if (!interactions)
        return QStringLiteral("a file that cannot be read as a store");
    if (*interactions == 0)
        return QString();
    return *interactions == 1 ? QStringLiteral("a store with 1 interaction")
                              : QStringLiteral("a store with %1 interactions").arg(*interactions);
}

Done restore(const Invocation& invocation)
{
    const auto target = storeLocation(invocation);
    if (!target)
        return passOn(target);
    const auto there = whatStandsAt(*target);
    const bool hasBackup = QFileInfo::exists(invocation.arguments.first());
    if (hasBackup && !there.isEmpty() && !invocation.has("force"))
        return failure(ErrorCode::Conflict,
                       QStringLiteral("%1 is %2, which the backup would replace; say --force for "
                                      "that, or name another with --store")
                           .arg(target->shown(), there));
    const auto done = store::restore(invocation.arguments.first(), *target,
                                     progressOf(invocation, QStringLiteral("restoring")));
    if (!done)
        return done;
    invocation.console.endProgress();
    invocation.console.print(
        QStringLiteral("%1 is %2 now").arg(target->shown(), invocation.arguments.first()));
    return tellLost(invocation);
}

Done migrate(const Invocation& invocation)
{
    const auto location = storeLocation(invocation);
    const bool wasBehind = location && store::isBehind(*location);
    // Opening brings a store to this program's version.
    auto opened = openStore(invocation, IfMissing::Create);
    if (!opened)
        return passOn(opened);
    if (auto done = refuseDamaged(invocation, opened->store->connection()); !done)
        return done;
    const bool hasCopy = wasBehind && location->backend == store::Backend::Sqlite;
    invocation.console.print(
        opened->store->location().shown() + QStringLiteral(" is up to date")
        + (hasCopy ? QStringLiteral("; as it was before it is kept beside it") : QString()));
    return {};
}

Done generate(const Invocation& invocation)
{
    if (invocation.has("interactions") && invocation.number("interactions", 0) == 0)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("--interactions 0 makes nothing; say 1 or more"));
    auto opened = openStore(invocation, IfMissing::Create);
    if (!opened)
        return passOn(opened);
    const auto made = generateCentre(*opened->store,
                                     {.interactions = invocation.number("interactions", 10'000),
                                      .seed = static_cast<quint64>(invocation.number("seed", 1))},
                                     progressOf(invocation, QStringLiteral("generating")));
    if (!made)
        return passOn(made);
    invocation.console.endProgress();
    invocation.console.print(QStringLiteral("%1 customers, %2 interactions, %3 entries")
                                 .arg(QString::number(made->customers),
                                      QString::number(made->interactions),
                                      QString::number(made->entries)));
    return {};
}

} // namespace

QList<Command> dbCommands()
{
    return {
        {QStringLiteral("db check"),
         {},
         QStringLiteral("Check everything in the store"),
         Command::Store | Command::Json,
         {},
         check},
        {QStringLiteral("db rebuild"),
         {},
         QStringLiteral("Write all tables anew from the journal"),
         Command::Store,
         {{QStringLiteral("check"),
           {},
           QStringLiteral("only compare, and name the first difference")}},
         rebuild},
        {QStringLiteral("db backup"),
         QStringLiteral("FILE"),
         QStringLiteral("Copy the running store to a file"),
         Command::Store,
         {},
         backUp},
        {QStringLiteral("db restore"),
         QStringLiteral("FILE"),
         QStringLiteral("Put a backup in the place of the store"),
         Command::Store,
         {{QStringLiteral("force"), {}, QStringLiteral("replace a store that holds interactions")}},
         restore},
        {QStringLiteral("db migrate"),
         {},
         QStringLiteral("Make the store, or bring it to this program's version"),
         Command::Store,
         {},
         migrate},
        {QStringLiteral("db generate"),
         {},
         QStringLiteral("Fill a new store with a lifelike centre, for trials and benchmarks"),
         Command::Store,
         {{QStringLiteral("interactions"), QStringLiteral("N"), QStringLiteral("how many (10000)")},
          {QStringLiteral("seed"), QStringLiteral("N"),
           QStringLiteral("the same seed gives the same centre (1)")}},
         generate},
    };
}

} // namespace heddle::ctl
