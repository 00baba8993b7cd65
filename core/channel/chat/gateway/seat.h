#pragma once

#include "core/channel/chat/gateway/gatewayloop.h"

namespace heddle::chat {

/// A connection's place in the gateway's counts, given back when it goes. Thread: the gateway's.
class Seat {
public:
    explicit Seat(GatewayLoop& loop) : m_loop(loop) { m_loop.connectionCame(); }
    ~Seat()
    {
        if (m_isPacked)
            m_loop.addPacked(-1);
        if (m_counted)
            m_loop.doorkeeper().leave(*m_counted, m_loop.now());
        m_loop.connectionEnded();
    }
    Q_DISABLE_COPY_MOVE(Seat)

    /// Counts it as one of `address`, and no longer of the one before: a proxy's connection serves
    /// one visitor after the other. False when that address has enough.
    bool countFor(const QHostAddress& address)
    {
        if (m_counted == address)
            return true;
        if (!m_loop.doorkeeper().enter(address, m_loop.now()))
            return false;
        if (m_counted)
            m_loop.doorkeeper().leave(*m_counted, m_loop.now());
        m_counted = address;
        return true;
    }

    /// Whether it may have permessage-deflate; counted from now on if so.
    bool takePacking()
    {
        m_isPacked = m_loop.packedSockets() < m_loop.settings().limits.packedSockets;
        if (m_isPacked)
            m_loop.addPacked(1);
        return m_isPacked;
    }

private:
    GatewayLoop& m_loop;
    std::optional<QHostAddress> m_counted;
    bool m_isPacked = false;
};

} // namespace heddle::chat
