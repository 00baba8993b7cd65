#include "core/routing/simulation/arrivals.h"

namespace heddle::routing {

std::optional<Timestamp> Arrivals::next()
{
    return m_stream->rates.isEmpty() ? listed() : random();
}

std::optional<Timestamp> Arrivals::listed()
{
    const QList<Timestamp>& moments = m_stream->moments;
    while (m_index < moments.size() && moments[m_index] < m_at)
        ++m_index;
    if (m_index >= moments.size() || moments[m_index] >= m_end)
        return std::nullopt;
    return moments[m_index++];
}

// Poisson with a rate that changes at given moments: in between it is constant, and as the
// exponential distribution has no memory, a draw may begin anew at a change.
std::optional<Timestamp> Arrivals::random()
{
    const QList<Rate>& rates = m_stream->rates;
    while (m_at < m_end) {
        while (m_index < rates.size() && rates[m_index].from <= m_at)
            ++m_index;
        const double perHour = m_index == 0 ? 0 : rates[m_index - 1].perHour;
        const Timestamp change =
            std::min(m_end, m_index < rates.size() ? rates[m_index].from : m_end);
        const double gap = perHour > 0 ? exponentialDraw(m_chance) * 3600e6 / perHour : 1e18;
        if (gap >= double((change - m_at).count())) {
            m_at = change;
            continue;
        }
        m_at = m_at + Duration(static_cast<qint64>(gap));
        return m_at;
    }
    return std::nullopt;
}

} // namespace heddle::routing
