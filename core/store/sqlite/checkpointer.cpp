#include "core/store/sqlite/checkpointer.h"

#include "core/base/log.h"
#include "core/store/sql/durability.h"

#include <sqlite3.h>

namespace heddle::store {

namespace {

constexpr int pagesAtOnce = 4000; // 16 MB
constexpr int mostPages = 16'000; // 64 MB; a commit does it itself from here on

/// What readers still need and what comes meanwhile stays in the log for the next time.
int writeBack(sqlite3* database)
{
    return sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                     nullptr);
}

} // namespace

Checkpointer::Checkpointer(Connection& writer) : m_next(pagesAtOnce)
{
    if (!isDurable(writer.location()) || !writer.sqlite())
        return;
    m_writer = writer.sqlite();
    m_file = writer.location().path.toUtf8();
    sqlite3_wal_hook(m_writer, &Checkpointer::committed, this); // in place of its own
}

Checkpointer::~Checkpointer()
{
    if (m_writer)
        sqlite3_wal_hook(m_writer, nullptr, nullptr);
    if (!m_thread)
        return;
    {
        const QMutexLocker lock(&m_lock);
        m_ending = true;
        m_woken.wakeAll();
    }
    m_thread->wait();
}

int Checkpointer::committed(void* checkpointer, sqlite3* writer, const char*, int pages)
{
    auto& self = *static_cast<Checkpointer*>(checkpointer);
    if (pages < self.m_seen)
        self.m_next = pagesAtOnce; // the log begins anew
    self.m_seen = pages;
    if (pages < self.m_next)
        return SQLITE_OK;
    self.m_next = pages + pagesAtOnce;
    if (pages >= mostPages)
        writeBack(writer); // a busy database has its turn the next time
    else
        self.wake();
    return SQLITE_OK;
}

void Checkpointer::wake()
{
    {
        const QMutexLocker lock(&m_lock);
        m_wanted = true;
        m_woken.wakeAll();
    }
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("heddle-checkpoints"));
    m_thread->start(QThread::LowPriority);
}

void Checkpointer::run()
{
    QMutexLocker lock(&m_lock);
    while (!m_ending) {
        if (!m_wanted) {
            m_woken.wait(&m_lock);
            continue;
        }
        m_wanted = false;
        lock.unlock();
        // Opened for each time: whoever moves the file or wants it alone finds it free in between.
        sqlite3* database = nullptr;
        int code = sqlite3_open_v2(m_file.constData(), &database, SQLITE_OPEN_READWRITE, nullptr);
        // Before its first look it does not know that there is a log.
        if (code == SQLITE_OK)
            code = sqlite3_exec(database, "PRAGMA schema_version", nullptr, nullptr, nullptr);
        if (code == SQLITE_OK)
            code = writeBack(database);
        sqlite3_close_v2(database);
        if (code != SQLITE_OK && code != SQLITE_BUSY)
            qCWarning(logStore).noquote() << "the log is not written back:" << sqlite3_errstr(code);
        lock.relock();
    }
}

} // namespace heddle::store
