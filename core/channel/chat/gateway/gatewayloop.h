#pragma once

#include "core/base/result.h"
#include "core/channel/chat/gateway/doorkeeper.h"
#include "core/channel/chat/gateway/gateway.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>
#include <optional>
#include <thread>

namespace heddle::chat {

/// An open WebSocket, seen from the loop. Thread: the gateway's.
class Socket {
public:
    virtual ~Socket() = default;

    virtual void send(const WebMessage& message) = 0;
    virtual void close(CloseCode code) = 0;
    /// The core took one message: it may be read on.
    virtual void taken() = 0;
};

/// What happens in the gateway's thread: takes connections and keeps the open sockets.
/// Only begin(), end() and run() are called from outside that thread.
class GatewayLoop {
public:
    /// Signals of `core` are emitted in its own thread, as long as it lives.
    GatewayLoop(const GatewaySettings& settings, const Clock& clock, Gateway& core,
                const WebPages& pages);
    ~GatewayLoop();

    /// Starts the thread; answers with the port.
    Result<quint16> begin();
    /// Ends every connection and the thread.
    void end();
    /// Does `work` in the gateway's thread.
    void run(std::function<void()> work);

    const GatewaySettings& settings() const { return m_settings; }
    Timestamp now() const { return m_clock.now(); }
    Doorkeeper& doorkeeper() { return m_doorkeeper; }
    void setPages(const WebPages& pages) { m_pages = pages; }
    const WebPage* page(const QByteArray& path) const;

    // What connections and sockets tell.
    SocketId opened(const std::shared_ptr<Socket>& socket, const Visit& visit);
    void received(SocketId id, WebMessage message);
    void bytesSent(SocketId id);
    void closed(SocketId id);

    // Counted by Seat.
    void connectionCame() { ++m_connections; }
    void connectionEnded();
    int packedSockets() const { return m_packed; }
    void addPacked(int more) { m_packed += more; }

    Socket* socket(SocketId id) const;

private:
    Done loadCertificate();
    Done openPort();
    void accept();
    void letIn(boost::asio::ip::tcp::socket connection);
    void tell(std::function<void()> fact);

    GatewaySettings m_settings;
    const Clock& m_clock;
    Gateway& m_core;
    WebPages m_pages;
    // Handlers that are still waiting go down with m_context and give their seats back then.
    Doorkeeper m_doorkeeper;
    int m_connections = 0;
    int m_packed = 0;
    std::optional<boost::asio::ssl::context> m_tls;
    boost::asio::io_context m_context{1};
    boost::asio::ip::tcp::acceptor m_acceptor{m_context};
    boost::asio::steady_timer m_patience{m_context};
    /// Owned here: one that waits for the core has nothing else that would keep it.
    std::map<qint64, std::shared_ptr<Socket>> m_sockets;
    qint64 m_lastSocket = 0;
    bool m_isEnding = false;
    std::shared_ptr<bool> m_isOpen; ///< read and written in the core's thread only
    std::thread m_thread;
};

} // namespace heddle::chat
