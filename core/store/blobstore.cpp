#include "core/store/blobstore.h"

#include "core/base/sha256.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace heddle::store {

namespace {

constexpr qint64 chunk = 1 << 20;
// From so many files on, flushing the whole file system is cheaper than one file after the other.
constexpr qsizetype fewFiles = 4;
constexpr auto grace = std::chrono::hours(24);

Error fileError(const QFileDevice& file)
{
    return {ErrorCode::Refused, file.fileName() + QStringLiteral(": ") + file.errorString()};
}

Result<QString> hashOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path);
    Sha256 sum;
    for (;;) {
        const QByteArray part = file.read(chunk);
        if (part.isEmpty())
            break;
        sum.add(part);
    }
    if (file.error() != QFileDevice::NoError)
        return fileError(file);
    return QString::fromLatin1(sum.hex());
}

/// Opens a file that is not there yet, with the folder it lies in.
bool openNew(QFile& file)
{
    constexpr auto fresh = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (file.open(fresh))
        return true;
    return !QFileInfo::exists(file.fileName()) && QDir().mkpath(QFileInfo(file).path())
           && file.open(fresh);
}

enum class How { File, Folder, WholeSystem };

Done flush(const QString& path, How how)
{
    const int opened = ::open(QFile::encodeName(path).constData(),
                              (how == How::File ? O_RDWR : O_RDONLY | O_DIRECTORY) | O_CLOEXEC);
    const bool isFlushed =
        opened >= 0 && (how == How::WholeSystem ? ::syncfs(opened) : ::fsync(opened)) == 0;
    const QString why = qt_error_string(errno);
    if (opened >= 0)
        ::close(opened);
    if (!isFlushed)
        return failure(ErrorCode::Refused, path + QStringLiteral(": ") + why);
    return {};
}

} // namespace

BlobStore::BlobStore(QString folder) : m_folder(std::move(folder)) {}

BlobStore::~BlobStore() = default;

Result<QString> BlobStore::path(const QString& blob) const
{
    const bool isName = blob.size() == 64 && std::all_of(blob.begin(), blob.end(), [](QChar c) {
                            return (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
                                   || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
                        });
    if (!isName)
        return failure(ErrorCode::BadInput, QStringLiteral("not a blob's name"));
    return QString(m_folder + QLatin1Char('/') + blob.left(2) + QLatin1Char('/') + blob.mid(2));
}

QString BlobStore::temporaryPath()
{
    const QMutexLocker lock(&m_lock);
    if (m_session.isEmpty())
        m_session = QUuid::createUuid().toString(QUuid::Id128);
    return QStringLiteral("%1/new-%2-%3").arg(m_folder, m_session).arg(++m_temporaries);
}

Result<QString> BlobStore::put(const QByteArray& content)
{
    const QString blob = QString::fromLatin1(sha256Hex(content));
    // Most are new, and then no second name is needed: nobody takes a half written one for whole.
    if (QFile fresh(*path(blob)); openNew(fresh)) {
        if (fresh.write(content) == content.size()) {
            noteUnsynced(fresh.fileName());
            return blob;
        }
        const Error error = fileError(fresh);
        // Not removed: somebody else's whole one may stand under the name by now.
        fresh.resize(0);
        return error;
    }
    if (isKept(blob))
        return blob;
    QFile file(temporaryPath());
    if (!openNew(file) || file.write(content) != content.size()) {
        const Error error = fileError(file);
        file.remove();
        return error;
    }
    file.close();
    if (auto done = place(file.fileName(), blob); !done)
        return passOn(done);
    return blob;
}

Result<QString> BlobStore::putFile(const QString& path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, path + QStringLiteral(": ") + source.errorString());
    QFile file(temporaryPath());
    if (!openNew(file))
        return fileError(file);
    Sha256 sum;
    for (;;) {
        const QByteArray part = source.read(chunk);
        if (part.isEmpty())
            break;
        sum.add(part);
        if (file.write(part) != part.size()) {
            const Error error = fileError(file);
            file.remove();
            return error;
        }
    }
    file.close();
    if (source.error() != QFileDevice::NoError) {
        file.remove();
        return fileError(source);
    }
    const QString blob = QString::fromLatin1(sum.hex());
    if (isKept(blob)) {
        file.remove();
        return blob;
    }
    if (auto done = place(file.fileName(), blob); !done)
        return passOn(done);
    return blob;
}

// True when the blob is there and whole; it then counts as just put, so that no collection that
// runs meanwhile takes it away.
bool BlobStore::isKept(const QString& blob)
{
    const QString kept = *path(blob);
    if (!QFileInfo::exists(kept))
        return false;
    const auto hash = hashOf(kept);
    if (!hash || *hash != blob)
        return false;
    ::utimensat(AT_FDCWD, QFile::encodeName(kept).constData(), nullptr, 0);
    noteUnsynced(kept);
    return true;
}

Done BlobStore::place(const QString& temporary, const QString& blob)
{
    const QString target = *path(blob);
    const QByteArray from = QFile::encodeName(temporary);
    const QByteArray to = QFile::encodeName(target);
    if (::rename(from.constData(), to.constData()) != 0) {
        QDir().mkpath(QFileInfo(target).path());
        if (::rename(from.constData(), to.constData()) != 0) {
            const QString why = qt_error_string(errno);
            QFile::remove(temporary);
            return failure(ErrorCode::Refused, target + QStringLiteral(": ") + why);
        }
    }
    noteUnsynced(target);
    return {};
}

void BlobStore::noteUnsynced(const QString& file)
{
    const QMutexLocker lock(&m_lock);
    m_unsynced.append(file);
}

Done BlobStore::sync()
{
    QStringList files;
    {
        const QMutexLocker lock(&m_lock);
        files.swap(m_unsynced);
    }
    auto done = syncFiles(files);
    if (!done) {
        const QMutexLocker lock(&m_lock);
        m_unsynced += files;
    }
    return done;
}

Done BlobStore::syncFiles(const QStringList& files) const
{
    if (files.isEmpty())
        return {};
    if (files.size() > fewFiles)
        return flush(m_folder, How::WholeSystem);
    QSet<QString> folders{m_folder};
    for (const QString& file : files) {
        if (auto done = flush(file, How::File); !done)
            return done;
        folders.insert(QFileInfo(file).path());
    }
    for (const QString& folder : std::as_const(folders)) {
        if (auto done = flush(folder, How::Folder); !done)
            return done;
    }
    return {};
}

Result<QByteArray> BlobStore::read(const QString& blob) const
{
    const auto kept = path(blob);
    if (!kept)
        return passOn(kept);
    QFile file(*kept);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("blob ") + blob);
    return file.readAll();
}

bool BlobStore::contains(const QString& blob) const
{
    const auto kept = path(blob);
    return kept && QFileInfo::exists(*kept);
}

Done BlobStore::verify(const QString& blob) const
{
    const auto kept = path(blob);
    if (!kept)
        return passOn(kept);
    const auto hash = hashOf(*kept);
    if (!hash)
        return failure(ErrorCode::NotFound, QStringLiteral("blob ") + blob);
    if (*hash != blob)
        return failure(ErrorCode::Corrupt, QStringLiteral("blob ") + blob);
    return {};
}

QStringList BlobStore::all() const
{
    QStringList blobs;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file(files.next());
        const QString blob = file.dir().dirName() + file.fileName();
        if (path(blob))
            blobs.append(blob);
    }
    blobs.sort();
    return blobs;
}

Result<int> BlobStore::collect(const QSet<QString>& used, Timestamp now)
{
    const Timestamp before = now - grace;
    const auto isOld = [&](const QString& file) {
        return Timestamp::fromDateTime(QFileInfo(file).lastModified()) < before;
    };
    int removed = 0;
    for (const QString& blob : all()) {
        // Looked at just before it goes: a put() meanwhile has made it young again.
        if (!used.contains(blob) && isOld(*path(blob)) && QFile::remove(*path(blob)))
            ++removed;
    }
    const auto leftOver = QDir(m_folder).entryInfoList({QStringLiteral("new-*")}, QDir::Files);
    for (const QFileInfo& file : leftOver) {
        if (isOld(file.filePath()))
            QFile::remove(file.filePath());
    }
    return removed;
}

} // namespace heddle::store
