#pragma once

#include "core/base/result.h"
#include "core/model/phone/livecall.h"
#include "core/model/traffic.h"

#include <QJsonObject>

namespace heddle::phone {

// The engine's protocol, version 1: one JSON object a line, in both directions, over a local
// socket. protocol.md beside this file describes it for people.

constexpr int protocolVersion = 1;
/// A longer line ends the connection.
constexpr qsizetype longestLine = 256 * 1024;

/// What the window asks the engine for.
struct Request {
    qint64 id = 0; ///< repeated in the reply
    QString what;  ///< "dial", "answer" ...
    QJsonObject with;

    bool operator==(const Request&) const = default;
};

/// BadInput for a line that is no request.
Result<Request> requestFrom(const QByteArray& line);
QByteArray toLine(const Request& request);

/// The reply to a request: an object, or an Error.
QByteArray replyLine(qint64 id, const Result<QJsonObject>& answer);
/// Something the engine tells by itself.
QByteArray eventLine(const QString& event, const QJsonObject& body);

/// A line from the engine: an event where `event` is not empty, else a reply.
struct FromEngine {
    QString event;
    qint64 id = 0;
    Result<QJsonObject> body = QJsonObject();
};
Result<FromEngine> fromEngine(const QByteArray& line);

QJsonObject toJson(const LiveCall& call);
Result<LiveCall> liveCallFrom(const QJsonObject& json);
QJsonObject toJson(const ChannelState& state);
Result<ChannelState> channelStateFrom(const QJsonObject& json);

/// Where the engine of this user listens: a socket in a folder that only they may enter.
QString usualSocket();

} // namespace heddle::phone
