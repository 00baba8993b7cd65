#pragma once

#include "core/base/clock.h"
#include "core/channel/social/web/web.h"

#include <map>

namespace heddle::social {

/// How often each host may be asked: a token bucket per host that obeys what the host says of its
/// limits (Retry-After, RateLimit-*, X-RateLimit-*). Shared by all who speak to a network.
class HostBudget {
public:
    /// Takes a token where there is one. \returns how long to wait first; zero: go now.
    Duration take(const QString& host, Timestamp now);

    /// Learns from an answer.
    void note(const QString& host, const WebAnswer& answer, Timestamp now);

    static constexpr int burst = 20;             ///< tokens of a full bucket
    static constexpr Duration perToken = 250ms;  ///< time that makes one more
    static constexpr Duration longestBlock = 6h; ///< what a host may ask for

private:
    struct Bucket {
        Timestamp full;    ///< when it will be full again
        Timestamp blocked; ///< asked to stay away until then
    };

    std::map<QString, Bucket> m_buckets;
};

/// How long an answer asks to stay away; nothing when it does not.
std::optional<Duration> askedPause(const WebAnswer& answer, Timestamp now);

} // namespace heddle::social
