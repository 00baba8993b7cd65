#pragma once

#include "core/channel/chat/gateway/gateway.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace heddle::test {

/// A gateway whose visitors are the test: keeps what each was sent.
class ScriptedGateway final : public chat::Gateway {
public:
    Result<quint16> listen() override
    {
        isListening = true;
        return quint16(8484);
    }
    void stop() override { isListening = false; }
    void setPages(const chat::WebPages&) override {}
    void send(chat::SocketId socket, const chat::WebMessage& message) override
    {
        sent[socket].append(message);
    }
    void close(chat::SocketId socket, chat::CloseCode code) override { codes.insert(socket, code); }

    chat::SocketId open(const QString& address = QStringLiteral("192.0.2.7"))
    {
        const chat::SocketId socket{++last};
        Q_EMIT opened(socket, {.address = address, .origin = {}, .userAgent = {}});
        return socket;
    }
    void hear(chat::SocketId socket, const QByteArray& json)
    {
        Q_EMIT received(socket, {.bytes = json});
    }
    void bytes(chat::SocketId socket, const QByteArray& content)
    {
        Q_EMIT received(socket, {.kind = chat::WebMessage::Kind::Binary, .bytes = content});
    }
    /// What binary messages the socket was sent have gone out.
    void letBytesGo(chat::SocketId socket) { Q_EMIT bytesSent(socket); }
    void lose(chat::SocketId socket) { Q_EMIT closed(socket); }

    /// What this socket was sent since the last time, as JSON; files as {"type": "bytes"}.
    QList<QJsonObject> frames(chat::SocketId socket)
    {
        QList<QJsonObject> all;
        for (const chat::WebMessage& message : std::exchange(sent[socket], {}))
            all += message.kind == chat::WebMessage::Kind::Text
                       ? QJsonDocument::fromJson(message.bytes).object()
                       : QJsonObject{{QStringLiteral("type"), QStringLiteral("bytes")}};
        return all;
    }

    bool isListening = false;
    qint64 last = 0;
    QHash<chat::SocketId, QList<chat::WebMessage>> sent;
    QHash<chat::SocketId, chat::CloseCode> codes;
};

} // namespace heddle::test
