#pragma once

#include "core/base/clock.h"
#include "core/channel/chat/protocol/line.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace heddle::chat {

/// The answer to a hello.
struct Welcome {
    QString visitor;        ///< the secret to come back with, for a new visitor; else empty
    bool isOpen = false;    ///< somebody is there to chat
    bool mayLeave = false;  ///< a message can be left while nobody is
    bool isResumed = false; ///< the conversation of the token goes on; a history follows

    bool operator==(const Welcome&) const = default;
};

/// Somebody is there to chat from now on, or nobody is.
struct DoorState {
    bool isOpen = false;

    bool operator==(const DoorState&) const = default;
};

/// A conversation has begun; the token resumes it.
struct Begun {
    QString token;
    QString epoch;

    bool operator==(const Begun&) const = default;
};

/// Lines after the one that was seen last; all of them when `epoch` is a new one.
struct History {
    QString epoch;
    QList<Line> lines;
    QStringList agents; ///< who is in the chat; empty for nobody yet

    bool operator==(const History&) const = default;
};

/// A line of the visitor's is in the journal.
struct Accepted {
    QString id;
    qint64 seq = 0;
    Timestamp at;

    bool operator==(const Accepted&) const = default;
};

/// Something was not taken. Codes: "too-long", "too-big", "file-type", "no-chat", "bad-frame",
/// "version", "closed", "nobody", "not-now".
struct Refusal {
    QString id; ///< of what was refused, where it had one
    QString code;

    bool operator==(const Refusal&) const = default;
};

struct AgentTyping {
    QString name;
    bool isTyping = false;

    bool operator==(const AgentTyping&) const = default;
};

/// Where the visitor stands in the queue.
struct QueuePlace {
    int place = 0;                ///< 1 is next
    std::optional<Duration> wait; ///< estimated; not set: too few to tell

    bool operator==(const QueuePlace&) const = default;
};

struct AgentPresence {
    QString name;
    bool isHere = false;
    QString instead; ///< of whom, when somebody takes a chat over; else empty

    bool operator==(const AgentPresence&) const = default;
};

/// The agent has the visitor's lines up to this one on screen.
struct AgentRead {
    qint64 seq = 0;

    bool operator==(const AgentRead&) const = default;
};

struct ChatEnded {
    bool byVisitor = false;
    bool mayRate = false;

    bool operator==(const ChatEnded&) const = default;
};

/// The bytes of a file follow in binary messages.
struct FileContent {
    LineFile file;

    bool operator==(const FileContent&) const = default;
};

/// What was asked for is done: "rated", "transcript", "left" or "forgotten".
struct Fulfilled {
    QString what;
    QString id;

    bool operator==(const Fulfilled&) const = default;
};

struct Pong {
    bool operator==(const Pong&) const = default;
};

using ServerFrame =
    std::variant<Welcome, Begun, History, Line, Accepted, Refusal, AgentTyping, QueuePlace,
                 AgentPresence, AgentRead, ChatEnded, FileContent, Fulfilled, Pong, DoorState>;

/// One frame as it goes over the WebSocket.
QByteArray toJson(const ServerFrame& frame);

} // namespace heddle::chat
