#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/channel/social/push/pushproof.h"

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>

#include <functional>

namespace heddle::social {

/// One push, whole.
struct PushRequest {
    PushProof proof;
    QByteArray body;
};

/// What the sender is told: an HTTP status, and why in a sentence.
struct PushReply {
    int status = 200;
    QString words;
};

/// Takes pushes of other programs by HTTP/1.1: POST to a path for each source. It keeps no state
/// between requests, and closes each connection after its answer. TLS and access from outside are
/// the reverse proxy's.
///
/// Thread: the core thread.
class PushServer final : public QObject {
    Q_OBJECT
public:
    using Take = std::function<Async<PushReply>(const PushRequest&)>;

    static constexpr qint64 mostBytes = 8 * 1024 * 1024; ///< of a body
    static constexpr int mostConnections = 64;
    static constexpr Duration patience = std::chrono::seconds(30);

    /// `clock` must outlive it.
    explicit PushServer(Clock& clock, QObject* parent = nullptr);

    /// Refused where the port is taken or not ours. Nothing, where it listens already.
    Done listen(const QHostAddress& address, quint16 port);
    quint16 port() const { return m_server.serverPort(); }

    /// What is sent to `path` goes to `take`. Conflict where another takes it already.
    Done serve(const QString& path, Take take);
    /// With the last one the port is closed.
    void leave(const QString& path);

    /// For a connection: who takes what is sent to a path; not set for nobody.
    Take taker(const QString& path) const { return m_takers.value(path); }

private:
    void letIn();

    Clock& m_clock;
    QTcpServer m_server;
    QHash<QString, Take> m_takers;
    int m_connections = 0;
};

} // namespace heddle::social
