#pragma once

#include "core/base/ids.h"
#include "core/model/facts/live.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

/// What one side of a live conversation shows the other.
struct LiveSign {
    InteractionId interaction;
    AgentId agent;    ///< whose sign it is; not valid: the visitor's
    VisitorSign sign; ///< of an agent: Typing or Paused

    bool operator==(const LiveSign&) const = default;
};

/// Signs on their way to the other processes that work on the store. Not journalled: each is over
/// as soon as it was seen, and gone after a minute.
class SignStore {
public:
    explicit SignStore(Connection& connection) : m_connection(connection) {}

    /// `speaker` names the process. Conflict when another one spoke at the same moment.
    Done put(const QString& speaker, const QList<LiveSign>& signs, Timestamp at);

    /// The number of the newest one.
    Result<qint64> newest();
    struct Heard {
        qint64 newest = 0;
        QList<LiveSign> signs;
    };
    /// What others than `speaker` showed since the one with this number, in order.
    Result<Heard> after(qint64 number, const QString& speaker);

private:
    Connection& m_connection;
};

} // namespace heddle::store
