#include "app/ctl/mending.h"

#include "app/ctl/storeaccess.h"
#include "core/store/salvage.h"
#include "core/store/sql/connection.h"

namespace heddle::ctl {

namespace {

/// The command with the store it is for, to be typed as it stands.
QString typed(const Invocation& invocation, const QString& command)
{
    if (!invocation.has("store"))
        return QStringLiteral("heddlectl ") + command;
    QString store = invocation.option("store");
    if (store.contains(QLatin1Char(' ')))
        store = QLatin1Char('\'') + store + QLatin1Char('\'');
    return QStringLiteral("heddlectl %1 --store %2").arg(command, store);
}

QString backupCure(const Invocation& invocation)
{
    return QStringLiteral("bring a backup back with ")
           + typed(invocation, QStringLiteral("db restore BACKUP --force"));
}

} // namespace

QString cureOf(const Invocation& invocation, store::Connection& connection)
{
    const auto journal = store::checkJournal(connection);
    if (journal)
        return QStringLiteral("its journal is whole: quit Heddle, then %1 writes the store anew")
            .arg(typed(invocation, QStringLiteral("db rebuild")));
    return QStringLiteral("its journal is damaged, too (%1): %2")
        .arg(journal.error().detail, backupCure(invocation));
}

QString cureOf(const Invocation& invocation, store::Connection& connection,
               const store::CheckReport& report)
{
    return report.isUsable() ? backupCure(invocation) : cureOf(invocation, connection);
}

Done refuseDamaged(const Invocation& invocation, store::Connection& connection)
{
    const auto damage = store::damageIn(connection);
    if (!damage)
        return passOn(damage);
    if (damage->isEmpty())
        return {};
    return failure(ErrorCode::Corrupt, QStringLiteral("%1: the file is damaged (%2); %3")
                                           .arg(connection.location().shown(), *damage,
                                                cureOf(invocation, connection)));
}

Done salvage(const Invocation& invocation)
{
    const auto location = storeLocation(invocation);
    if (!location)
        return passOn(location);
    const auto saved =
        store::salvage(*location, progressOf(invocation, QStringLiteral("rebuilding")));
    if (!saved && saved.error().code == ErrorCode::Corrupt)
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("%1: the file is damaged, and its journal, too (%2): %3")
                           .arg(location->shown(), saved.error().detail, backupCure(invocation)));
    if (!saved)
        return passOn(saved);
    invocation.console.endProgress();
    invocation.console.print(
        QStringLiteral("%1 was damaged and is written anew from its journal, "
                       "all %2 lines; the damaged file is %3")
            .arg(location->shown(), QString::number(saved->lines), saved->damaged));
    if (saved->unreadable > 0)
        invocation.console.print(
            QStringLiteral("some drafts or places in mailboxes could not be read; what is fetched "
                           "again is not taken twice"));
    return {};
}

} // namespace heddle::ctl
