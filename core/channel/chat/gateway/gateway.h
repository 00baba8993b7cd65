#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>

namespace heddle::chat {

/// One WebSocket of a visitor; never used again when it has closed.
using SocketId = Id<class Socket>;

/// One message on a WebSocket, whole.
struct WebMessage {
    enum class Kind { Text, Binary } kind = Kind::Text;
    QByteArray bytes; ///< valid UTF-8 for Text

    bool operator==(const WebMessage&) const = default;
};

/// Who opened a WebSocket, as far as the connection tells.
struct Visit {
    QString address; ///< of the visitor; what a trusted proxy says, else the peer
    QString origin;
    QString userAgent;

    bool operator==(const Visit&) const = default;
};

/// A file that the gateway serves as it is.
struct WebPage {
    QByteArray type; ///< "text/html; charset=utf-8"
    QByteArray body;
    QByteArray policy; ///< its Content-Security-Policy; empty for none

    bool operator==(const WebPage&) const = default;
};

/// Pages by path ("/chat/widget.js").
using WebPages = QHash<QByteArray, WebPage>;

/// WebSocket close codes of ours (RFC 6455, 7.4).
enum class CloseCode : quint16 {
    Normal = 1000,
    GoingAway = 1001, ///< the engine stops; come back
    BadText = 1007,   ///< not UTF-8
    BadMessage = 1008,
    TooBig = 1009,
    Replaced = 4001, ///< another connection of the same visitor's tab took over
    Forbidden = 4003,
    TooFast = 4008,
};

/// Where visitors' connections come in and messages go out. Knows nothing of chats.
///
/// Thread: the core thread, for every call and signal.
class Gateway : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers with the port. Fails with Refused (the port is taken or not ours) and BadInput (the
    /// certificate or an address cannot be read).
    virtual Result<quint16> listen() = 0;
    /// Ends every connection with GoingAway; no signal follows.
    virtual void stop() = 0;
    /// Replaces what is served.
    virtual void setPages(const WebPages& pages) = 0;

    /// Both do nothing for a socket that has closed meanwhile. What was sent before goes first. Who
    /// sends much waits for bytesSent(): a socket for which too much waits is let go of.
    virtual void send(SocketId socket, const WebMessage& message) = 0;
    virtual void close(SocketId socket, CloseCode code) = 0;

Q_SIGNALS:
    void opened(heddle::chat::SocketId socket, const heddle::chat::Visit& visit);
    /// In the order they were sent.
    void received(heddle::chat::SocketId socket, const heddle::chat::WebMessage& message);
    /// A binary message has gone out.
    void bytesSent(heddle::chat::SocketId socket);
    /// Once for each socket that was opened, whoever closed it.
    void closed(heddle::chat::SocketId socket);
};

} // namespace heddle::chat
