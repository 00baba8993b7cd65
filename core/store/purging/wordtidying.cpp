#include "core/store/purging/wordtidying.h"

#include "core/store/store.h"

namespace heddle::store {

namespace {

/// Pages of one table at a time: an agent's key press comes between.
constexpr int pagesAtOnce = 200;

// FTS5's incremental merge: a negative number puts all there is together, and less than two changes
// mean that it is done.
Result<bool> merge(Connection& connection, const QString& table, Tidying step)
{
    const QString counted = QStringLiteral("SELECT total_changes()");
    const auto before = connection.number(counted, {});
    if (!before)
        return passOn(before);
    const int pages = step == Tidying::Begin ? -pagesAtOnce : pagesAtOnce;
    const auto done = connection.execute(
        QStringLiteral("INSERT INTO %1(%1, rank) VALUES('merge', ?)").arg(table), {pages});
    if (!done)
        return passOn(done);
    const auto after = connection.number(counted, {});
    return after ? Result<bool>(*after - *before >= 2) : passOn(after);
}

Result<bool> mergeAll(Connection& connection, Tidying step)
{
    bool isMore = false;
    for (const char* table : {"customer_words", "identity_words", "entry_words"}) {
        const auto more = merge(connection, QLatin1String(table), step);
        if (!more)
            return more;
        isMore = isMore || *more;
    }
    return isMore;
}

} // namespace

Result<bool> tidyWords(Store& store, Tidying step)
{
    Connection& connection = store.connection();
    if (connection.dialect().backend() != Backend::Sqlite)
        return false;
    if (auto done = connection.executeDirect(QStringLiteral("PRAGMA secure_delete = ON")); !done)
        return passOn(done);
    const auto more = mergeAll(connection, step);
    if (auto done = connection.executeDirect(QStringLiteral("PRAGMA secure_delete = OFF")); !done)
        return passOn(done);
    return more;
}

Result<bool> emptyLog(Store& store)
{
    Connection& connection = store.connection();
    if (connection.dialect().backend() != Backend::Sqlite)
        return true;
    const auto patience = connection.number(QStringLiteral("PRAGMA busy_timeout"));
    if (!patience)
        return passOn(patience);
    if (auto done = connection.executeDirect(QStringLiteral("PRAGMA busy_timeout = 0")); !done)
        return passOn(done);
    const auto isBusy = connection.number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    const auto again = connection.executeDirect(QStringLiteral("PRAGMA busy_timeout = ")
                                                + QString::number(*patience));
    if (!again)
        return passOn(again);
    return isBusy ? Result<bool>(*isBusy == 0) : passOn(isBusy);
}

} // namespace heddle::store
