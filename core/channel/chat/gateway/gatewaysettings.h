#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

namespace heddle::chat {

/// How often something may happen: `burst` at once, then `perMinute` on the long run.
struct Allowance {
    int perMinute = 60;
    int burst = 10;

    bool operator==(const Allowance&) const = default;
};

/// What the gateway puts up with from visitors. The defaults are for chat; sizes are in bytes.
struct GatewayLimits {
    qint64 messageBytes = 64 * 1024;              ///< of one WebSocket message, unpacked
    int headBytes = 8 * 1024;                     ///< of a request's head
    Duration headTime = std::chrono::seconds(10); ///< for the head and for each handshake
    Duration silence = std::chrono::seconds(60);  ///< half of it quiet: a ping; all of it: the end
    qint64 unsentBytes =
        4 * 1024 * 1024;            ///< waiting for a slow reader; one that gets more is let go of
    int connections = 20'000;       ///< at once, in all
    int connectionsPerAddress = 40; ///< at once
    Allowance newPerAddress{.perMinute = 240, .burst = 80}; ///< connections
    /// Text messages of one connection, and binary ones that are as short.
    Allowance texts{.perMinute = 240, .burst = 60};
    int packedSockets = 250; ///< with permessage-deflate, which takes some 50 kB each

    bool operator==(const GatewayLimits&) const = default;
};

/// Where the gateway listens and whom it lets in.
struct GatewaySettings {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;    ///< 0: one that is free
    QString certificate; ///< PEM file with the whole chain; empty: no TLS, for a reverse proxy
    QString privateKey;  ///< PEM file
    QStringList origins; ///< "https://www.shop.example"; "*" for any and for none
    QStringList proxies; ///< addresses or networks ("10.0.0.0/8") whose X-Forwarded-For counts
    QString socketPath = QStringLiteral("/chat/socket"); ///< empty: any path is a WebSocket's
    GatewayLimits limits;

    bool operator==(const GatewaySettings&) const = default;
};

} // namespace heddle::chat
