#pragma once

#include "core/channel/chat/gateway/gatewaysettings.h"

#include <QHash>
#include <QHostAddress>
#include <QPair>

namespace heddle::chat {

/// How fast one party goes, in one number: when it would be back at rest (GCRA, ITU-T I.371).
class Pace {
public:
    /// Counts one more at `now`, unless that is more than `allowed`.
    bool admit(const Allowance& allowed, Timestamp now);
    bool isAtRest(Timestamp now) const { return m_rest <= now; }

private:
    Timestamp m_rest;
};

/// Decides who may come in: by origin, by how many of an address are inside and by how fast they come.
/// Pure: the same calls give the same answers. Thread: any one.
class Doorkeeper {
public:
    explicit Doorkeeper(const GatewaySettings& settings);

    /// Addresses of `settings.proxies` that cannot be read; empty when all is well.
    const QStringList& unreadable() const { return m_unreadable; }

    bool allowsOrigin(const QByteArray& origin) const;
    bool isProxy(const QHostAddress& peer) const;
    /// The nearest address of X-Forwarded-For that is no proxy of ours; the peer itself unless it
    /// is one.
    QHostAddress visitorBehind(const QHostAddress& peer, const QByteArray& forwardedFor) const;

    /// Lets one more connection of `address` in, or not. Each that came in must leave().
    bool enter(const QHostAddress& address, Timestamp now);
    void leave(const QHostAddress& address, Timestamp now);

private:
    struct Guest {
        int inside = 0;
        Pace pace;
    };
    void forgetResting(Timestamp now);

    QStringList m_origins;
    QList<QPair<QHostAddress, int>> m_proxies;
    QStringList m_unreadable;
    GatewayLimits m_limits;
    QHash<QHostAddress, Guest> m_guests;
    Timestamp m_lastTidied;
};

} // namespace heddle::chat
