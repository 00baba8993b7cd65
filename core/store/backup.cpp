#include "core/store/backup.h"

#include "core/store/blobstore.h"
#include "core/store/check.h"
#include "core/store/sql/databasefile.h"
#include "core/store/sql/migrator.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace heddle::store {

namespace {

Error refused(const QString& path, const QString& why)
{
    return {ErrorCode::Refused, path + QStringLiteral(": ") + why};
}

Done copyBlobs(const BlobStore& from, BlobStore& into, const Progress& progress)
{
    const auto blobs = from.all();
    for (qsizetype i = 0; i < blobs.size(); ++i) {
        const auto copied = into.putFile(*from.path(blobs.at(i)));
        if (!copied)
            return passOn(copied);
        if (progress && progress(i + 1, blobs.size()) == GoOn::Stop)
            return failure(ErrorCode::Cancelled);
    }
    return into.sync();
}

// Sound and readable by this program, or why not. A backup of an older program is brought to this
// one's version, in the copy alone. Lost blobs are no reason to keep back what there is.
Done vet(const StoreLocation& location, const Progress& progress)
{
    auto connection = Connection::open(location);
    if (!connection)
        return passOn(connection);
    if (auto done = Migrator(**connection).migrate(); !done)
        return done;
    const auto report = check(**connection, BlobStore(location.blobs), progress);
    if (!report)
        return failure(ErrorCode::Corrupt, report.error().detail);
    if (!report->isUsable())
        return failure(ErrorCode::Corrupt, report->faults.first());
    return {};
}

Done checkRestoring(const QString& backup, const StoreLocation& target)
{
    if (target.backend != Backend::Sqlite)
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("restore PostgreSQL with pg_restore, and the folder %1 with "
                                      "it: mails and attachments lie there")
                           .arg(target.blobs));
    if (!QFileInfo::exists(backup))
        return failure(ErrorCode::NotFound, backup + QStringLiteral(": there is no such file"));
    // What a program has not yet written from its log into the file would silently be left out.
    if (QFileInfo(backup + QStringLiteral("-wal")).size() > 0)
        return failure(ErrorCode::Conflict,
                       backup
                           + QStringLiteral(" is in use; make a backup of it with heddlectl db "
                                            "backup and restore that"));
    return {};
}

// The backup's blobs come in, and the copy of its database is looked at with them.
Done copied(const QString& backup, const StoreLocation& part, const Progress& progress)
{
    BlobStore blobs(part.blobs);
    if (auto done = copyBlobs(BlobStore(StoreLocation::file(backup).blobs), blobs, progress); !done)
        return done;
    const auto fit = vet(part, progress);
    if (fit)
        return fit;
    if (fit.error().code == ErrorCode::Corrupt)
        return failure(ErrorCode::Corrupt,
                       backup + QStringLiteral(": this is no whole backup; take another"));
    return failure(fit.error().code, QString(fit.error().detail).replace(part.path, backup));
}

// The copy that a migration keeps: the backup itself is that already.
void removeKeptCopies(const QString& path)
{
    const QFileInfo file(path);
    const QStringList kept =
        file.dir().entryList({file.fileName() + QStringLiteral(".before-*")}, QDir::Files);
    for (const QString& copy : kept)
        QFile::remove(file.dir().filePath(copy));
}

} // namespace

Done backUp(Store& store, const QString& file, const Progress& progress)
{
    if (!store.connection().sqlite())
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("back up PostgreSQL with pg_dump, and the folder %1 with it: "
                                      "mails and attachments lie there")
                           .arg(store.location().blobs));
    if (QFileInfo::exists(file))
        return failure(ErrorCode::Conflict, file + QStringLiteral(" is there already"));
    const QString part = file + QStringLiteral(".part");
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::NotFound, folder + QStringLiteral(": there is no such folder"));
    if (auto done = copyDatabase(store.connection(), part, progress); !done)
        return done;
    BlobStore blobs(StoreLocation::file(file).blobs);
    if (auto done = copyBlobs(store.blobs(), blobs, progress); !done) {
        removeDatabase(part);
        return done;
    }
    return moveIntoPlace(part, file);
}

Done restore(const QString& backup, const StoreLocation& target, const Progress& progress)
{
    if (auto fit = checkRestoring(backup, target); !fit)
        return fit;
    StoreLocation part = target;
    part.path += QStringLiteral(".part");
    removeDatabase(part.path);
    QDir().mkpath(QFileInfo(target.path).absolutePath());
    if (QFile copy(backup); !copy.copy(part.path))
        return refused(part.path, copy.errorString());
    auto done = copied(backup, part, progress);
    if (done)
        done = refuseInUse(target);
    removeKeptCopies(part.path);
    if (!done) {
        removeDatabase(part.path);
        return done;
    }
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(target.path + QLatin1String(suffix));
    return moveIntoPlace(part.path, target.path);
}

} // namespace heddle::store
