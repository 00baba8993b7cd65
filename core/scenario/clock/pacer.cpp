#include "core/scenario/clock/pacer.h"

#include <algorithm>

namespace heddle::scenario {

namespace {

constexpr Duration turnLength = 8ms;
constexpr Duration frame = 16ms;

} // namespace

Pacer::Pacer(VirtualClock& clock, Clock& real, QObject* parent)
    : QObject(parent), m_clock(clock), m_real(real)
{}

void Pacer::play(int speed, Timestamp end)
{
    m_speed = speed == unlimited ? unlimited : std::clamp(speed, slowest, fastest);
    m_end = end;
    m_start = m_clock.now();
    m_realStart = m_real.now();
    m_isPlaying = true;
    ++m_round;
    turnSoon();
}

void Pacer::pause()
{
    m_isPlaying = false;
    Q_EMIT moved(m_clock.now());
}

void Pacer::step(Timestamp end)
{
    m_isPlaying = false;
    m_clock.step(end);
    Q_EMIT moved(m_clock.now());
}

void Pacer::runTo(Timestamp moment)
{
    m_isPlaying = false;
    while (m_clock.step(moment)) {
    }
    Q_EMIT moved(m_clock.now());
}

Timestamp Pacer::reached() const
{
    if (m_speed == unlimited)
        return m_end;
    return std::min(m_end, m_start + (m_real.now() - m_realStart) * m_speed);
}

void Pacer::turn()
{
    const Timestamp until = reached();
    const Timestamp stop = m_real.now() + turnLength;
    bool isThere = false;
    while (m_isPlaying && !isThere && m_real.now() < stop)
        isThere = !m_clock.step(until);
    Q_EMIT moved(m_clock.now());
    if (!m_isPlaying)
        return;
    if (m_clock.now() >= m_end && isThere) {
        m_isPlaying = false;
        Q_EMIT arrived();
        return;
    }
    turnSoon();
}

void Pacer::turnSoon()
{
    const Duration wait = m_speed == unlimited ? Duration::zero() : frame;
    m_real.callAt(m_real.now() + wait, this, [this, round = m_round] {
        if (m_isPlaying && round == m_round)
            turn();
    });
}

} // namespace heddle::scenario
