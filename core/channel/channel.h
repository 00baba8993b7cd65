#pragma once

#include "core/base/async.h"
#include "core/model/traffic.h"

#include <QFlags>
#include <QObject>

namespace heddle::channel {

/// What a channel account can do, so that nobody asks it for more.
enum class Capability {
    Receive = 1,
    Send = 2,
    Html = 4,
    Attachments = 8,
    FindSent = 16, ///< findSent() gives real answers
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/// One account of one channel: the only way in and out of the engine.
///
/// Thread: lives in the core thread; every call, signal and answer happens there. A channel owns
/// its sockets and timers, does blocking or heavy work in a pool, and reconnects by itself until
/// stop(). It knows neither the store nor other channels.
class Channel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts working, from the cursors that were stored with its inbounds.
    /// Calling it twice does nothing.
    virtual void start(const QList<ChannelCursor>& cursors) = 0;
    /// Lets go of everything; emits nothing afterwards but stateChanged(Stopped).
    virtual void stop() = 0;

    virtual QString account() const = 0;
    virtual ChannelKind kind() const = 0;
    virtual ChannelState state() const = 0;
    virtual Capabilities capabilities() const = 0;

    /// Sends once, without retrying. Never fails as a Result but for Cancelled and BadInput (it
    /// cannot be made into a message): what the outside said is in the Delivery.
    virtual Async<Delivery> send(const Outbound& outbound) = 0;

    /// Whether a message with this id left through this account before: asked after Unsure and
    /// after a crash, before any second try. Fails with Unsupported where nothing can tell.
    virtual Async<bool> findSent(const QString& messageId) = 0;

    /// Tells the outside that `inbound` is in the journal (IMAP flag or move, cursor, HTTP 2xx).
    virtual void acknowledge(const QString& inboundKey) = 0;

Q_SIGNALS:
    /// In the outside's order. The receiver answers each with acknowledge() once it is durable.
    void arrived(const heddle::Inbound& inbound);
    void stateChanged(const heddle::ChannelState& state);
};

} // namespace heddle::channel
