#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

namespace heddle::store {

/// Files by content: a blob's name is the lower-case hex SHA-256 of its bytes, its place
/// `<folder>/ab/cdef...`. The same content is kept once.
///
/// sync() makes everything put so far durable. The store calls it before each commit, so a
/// committed row never names a blob that a power cut can take away. What a power cut or a full disk
/// leaves half written is nobody's yet, and is written anew by the next put() of that content,
/// which compares, writes under a temporary name and renames.
///
/// Thread: any. sync() makes durable what was put before it began. Failures: Refused (disk full, no
/// right), NotFound, Corrupt, BadInput (not a blob's name).
class BlobStore {
public:
    explicit BlobStore(QString folder);
    ~BlobStore();

    Result<QString> put(const QByteArray& content);
    /// Streams a file in without holding it in memory.
    Result<QString> putFile(const QString& path);
    Done sync();

    Result<QByteArray> read(const QString& blob) const;
    bool contains(const QString& blob) const;
    /// Where the file lies, for reading only. BadInput for what cannot be a blob's name.
    Result<QString> path(const QString& blob) const;
    /// Reads the whole blob and compares it with its name: NotFound or Corrupt.
    Done verify(const QString& blob) const;

    /// Every blob there is, in order.
    QStringList all() const;
    /// Removes what is not in `used` and was last put more than a day before `now`, and left-over
    /// temporary files of that age. Answers how many blobs went.
    Result<int> collect(const QSet<QString>& used, Timestamp now);

    QString folder() const { return m_folder; }

private:
    QString temporaryPath();
    bool isKept(const QString& blob);
    Done place(const QString& temporary, const QString& blob);
    void noteUnsynced(const QString& file);
    Done syncFiles(const QStringList& files) const;

    QString m_folder;
    mutable QMutex m_lock; ///< guards what follows
    QString m_session;     ///< part of temporary names, so that two processes never share one
    QStringList m_unsynced;
    int m_temporaries = 0;
};

} // namespace heddle::store
