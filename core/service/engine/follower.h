#pragma once

#include "core/service/ledger.h"

#include <QFileSystemWatcher>

namespace heddle::service {

/// Sees to it that what other processes do to the same store is heard of here soon.
///
/// PostgreSQL says when there is something. SQLite is asked whether somebody else wrote a moment
/// after its write-ahead log changed, and twice a second where the system cannot tell of that; both
/// cost next to nothing. Thread: the core thread.
class Follower : public QObject {
    Q_OBJECT
public:
    explicit Follower(Ledger& ledger, QObject* parent = nullptr) : QObject(parent), m_ledger(ledger)
    {}

    Done start();

    static constexpr Duration askEvery = std::chrono::milliseconds(500);
    /// A transaction is several writes, and ends a little after the last.
    static constexpr Duration askAfterWrite = std::chrono::milliseconds(10);

private:
    void watchLog();
    void askLater();
    void ask();

    Ledger& m_ledger;
    QFileSystemWatcher m_watcher;
    qint64 m_writes = 0;
    bool m_isAsking = false; ///< soon, because of a write
};

} // namespace heddle::service
