#include "core/store/sql/databasefile.h"

#include "core/store/sql/connection.h"
#include "core/store/sql/transaction.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle::store {

namespace {

constexpr int pagesAtOnce = 2000;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};

Error refused(const QString& path, const QString& why)
{
    return {ErrorCode::Refused, path + QStringLiteral(": ") + why};
}

Done syncPath(const QString& path)
{
    const int opened = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = opened >= 0 && ::fsync(opened) == 0;
    const QString why = qt_error_string(errno);
    if (opened >= 0)
        ::close(opened);
    if (!isSynced)
        return refused(path, why);
    return {};
}

Done copyPages(sqlite3* from, const QString& file, const Progress& progress)
{
    // As private as what is copied.
    if (const int made = ::open(QFile::encodeName(file).constData(),
                                O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
        made >= 0)
        ::close(made);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(file.toUtf8().constData(), &opened);
    const std::unique_ptr<sqlite3, CloseDatabase> into(opened);
    if (code != SQLITE_OK)
        return refused(file, QString::fromUtf8(sqlite3_errmsg(opened)));
    sqlite3_backup* backup = sqlite3_backup_init(into.get(), "main", from, "main");
    if (!backup)
        return refused(file, QString::fromUtf8(sqlite3_errmsg(opened)));
    int step = SQLITE_OK;
    bool isStopped = false;
    while (step == SQLITE_OK && !isStopped) {
        step = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        isStopped =
            progress && progress(total - sqlite3_backup_remaining(backup), total) == GoOn::Stop;
    }
    sqlite3_backup_finish(backup);
    if (isStopped)
        return failure(ErrorCode::Cancelled);
    if (step != SQLITE_DONE)
        return refused(file, QString::fromUtf8(sqlite3_errstr(step)));
    return {};
}

} // namespace

void removeDatabase(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
}

Done copyDatabase(Connection& from, const QString& file, const Progress& progress)
{
    removeDatabase(file);
    // Others' writes would make a copy without it begin again and again.
    const auto snapshot = Transaction::snapshot(from);
    if (!snapshot)
        return passOn(snapshot);
    auto done = copyPages(from.sqlite(), file, progress);
    if (!done)
        removeDatabase(file);
    return done;
}

Done moveIntoPlace(const QString& from, const QString& to)
{
    if (auto done = syncPath(from); !done)
        return done;
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return refused(to, qt_error_string(errno));
    return syncPath(QFileInfo(to).absolutePath());
}

// Leaving WAL mode works only for the last one who has the file open.
Done refuseInUse(const StoreLocation& target)
{
    if (!QFileInfo::exists(target.path))
        return {};
    auto connection = Connection::open(target);
    if (!connection) {
        if (connection.error().code == ErrorCode::Corrupt)
            return {};
        return passOn(connection);
    }
    const auto left = (*connection)->executeDirect(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (!left && left.error().code == ErrorCode::Timeout)
        return failure(ErrorCode::Conflict, target.path + QStringLiteral(" is in use"));
    return {};
}

} // namespace heddle::store
