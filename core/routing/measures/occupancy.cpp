#include "core/routing/measures/occupancy.h"

#include <algorithm>

namespace heddle::routing {

namespace {

double ratio(double part, Duration whole)
{
    return whole > Duration::zero() ? part / static_cast<double>(whole.count()) : 0;
}

} // namespace

void Occupancy::setReady(Timestamp at)
{
    advance(at);
    m_isReady = true;
}

void Occupancy::setAway(Timestamp at)
{
    advance(at);
    m_isReady = false;
}

void Occupancy::setCapacity(const Capacity& capacity, Timestamp at)
{
    advance(at);
    m_capacity = capacity;
}

void Occupancy::add(ChannelKind channel, Work work, Timestamp at)
{
    advance(at);
    m_work.add(channel, work);
}

void Occupancy::remove(ChannelKind channel, Work work, Timestamp at)
{
    advance(at);
    m_work.remove(channel, work);
}

void Occupancy::advance(Timestamp at)
{
    const Duration span = m_since ? std::max(Duration(), at - *m_since) : Duration();
    m_since = m_since ? std::max(at, *m_since) : at;
    const bool isBusy = m_work.activeItems() > 0;
    if (!m_isReady && !isBusy)
        return;
    m_atWork += span;
    m_busy += isBusy ? span : Duration();
    m_carried += static_cast<double>(span.count()) * m_work.weight(m_capacity)
                 / std::max(1, m_capacity.total);
}

void Occupancy::countAnew(Timestamp at)
{
    advance(at);
    m_atWork = {};
    m_busy = {};
    m_carried = 0;
}

double Occupancy::byTheClock() const
{
    return ratio(static_cast<double>(m_busy.count()), m_atWork);
}

double Occupancy::byLoad() const
{
    return ratio(m_carried, m_atWork);
}

} // namespace heddle::routing
