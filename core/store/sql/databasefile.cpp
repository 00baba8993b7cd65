#include "core/store/sql/databasefile.h"

#include "core/store/sql/connection.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace heddle::store {

namespace {

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

} // namespace

void removeDatabase(const QString& path)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(suffix));
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
