#include "core/service/engine/follower.h"

#include "core/store/sql/connection.h"

#include <utility>

namespace heddle::service {

Done Follower::start()
{
    store::Connection& connection = m_ledger.store().connection();
    const auto listening = connection.listen(this, [this] { m_ledger.catchUp(); });
    if (listening || listening.error().code != ErrorCode::Unsupported)
        return listening;
    const auto writes = connection.otherWrites();
    if (!writes)
        return passOn(writes);
    m_writes = *writes;
    watchLog();
    askLater();
    return {};
}

void Follower::watchLog()
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (std::exchange(m_isAsking, true))
            return;
        m_ledger.clock().callAt(m_ledger.now() + askAfterWrite, this, [this] {
            m_isAsking = false;
            ask();
        });
    });
    m_watcher.addPath(m_ledger.store().location().path + QStringLiteral("-wal"));
}

void Follower::askLater()
{
    m_ledger.clock().callAt(m_ledger.now() + askEvery, this, [this] {
        ask();
        askLater();
    });
}

void Follower::ask()
{
    const auto writes = m_ledger.store().connection().otherWrites();
    if (writes && *writes != m_writes) {
        m_writes = *writes;
        m_ledger.catchUp();
    }
}

} // namespace heddle::service
