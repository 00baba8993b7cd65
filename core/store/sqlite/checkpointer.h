#pragma once

#include "core/store/sql/connection.h"

#include <QMutex>
#include <QWaitCondition>

namespace heddle::store {

/// Writes SQLite's write-ahead log back into the database in a thread of its own.
///
/// Else every so many commits one waits for it: in a big store 50 to 80 ms, against one or two.
/// Only where the log grows faster than that thread writes it back does a commit do it itself, so
/// that the log has an end. Nothing is done for PostgreSQL and for stores that nobody keeps.
///
/// Thread: the writer's makes and ends it; the writer must outlive it.
class Checkpointer {
public:
    explicit Checkpointer(Connection& writer);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

private:
    static int committed(void* checkpointer, sqlite3* writer, const char* name, int pages);
    void wake();
    void run();

    sqlite3* m_writer = nullptr;
    QByteArray m_file;
    int m_seen = 0; ///< pages in the log after the latest commit
    int m_next;     ///< from so many on it is to be written back
    std::unique_ptr<QThread> m_thread;
    QMutex m_lock; ///< guards what follows
    QWaitCondition m_woken;
    bool m_wanted = false;
    bool m_ending = false;
};

} // namespace heddle::store
