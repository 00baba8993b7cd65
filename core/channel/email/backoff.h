#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <algorithm>

namespace heddle::email {

/// How long to wait before trying again: 0.25 s, then from 1 s doubling to 5 min, each somewhere
/// between half and the whole of it, so that a site's desktops do not all return at once.
class Backoff {
public:
    Backoff(std::uint64_t seed, QStringView name) : m_random(seed, name) {}

    Duration next()
    {
        const Duration longest =
            m_tries == 0 ? Duration(250ms) : std::min<Duration>(1s * (1 << (m_tries - 1)), 5min);
        m_tries = std::min(m_tries + 1, 10);
        return Duration(m_random.between(longest.count() / 2, longest.count()));
    }
    void reset() { m_tries = 0; }

private:
    Random m_random;
    int m_tries = 0;
};

} // namespace heddle::email
