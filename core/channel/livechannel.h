#pragma once

#include "core/channel/channel.h"
#include "core/model/facts/live.h"

namespace heddle::channel {

/// A channel whose conversations are live: both sides see at once what the other one does.
class LiveChannel : public Channel {
    Q_OBJECT
public:
    using Channel::Channel;

    virtual void show(const QString& conversation, const AgentSign& sign) = 0;
    /// Says to everybody who is there, or comes from now on, whether somebody is there for them.
    /// Closed to begin with.
    virtual void setDoor(Door door) = 0;

Q_SIGNALS:
    void visitorSigned(const QString& conversation, const heddle::VisitorSign& sign);
};

} // namespace heddle::channel
