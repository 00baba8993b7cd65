#include "app/phone/media/jitterbuffer.h"

namespace heddle::phone {

namespace {

constexpr int leastTarget = 2;
constexpr int mostTarget = 12;
constexpr int easeAfter = 100;  // takes: two seconds
constexpr int giveUpAfter = 25; // half a second of silence: the sender paused

} // namespace

std::int64_t JitterBuffer::extended(std::uint16_t sequence) const
{
    // The nearest number to the newest one that ends in these 16 bits.
    const auto step = static_cast<std::int16_t>(sequence - static_cast<std::uint16_t>(m_newest));
    return m_newest + step;
}

void JitterBuffer::put(Packet packet)
{
    if (m_packets.empty() && !m_next)
        m_newest = packet.sequence + 0x10000;
    std::int64_t place = extended(packet.sequence);
    if (m_next && (place < *m_next - most || place > *m_next + 2 * most)) {
        // The sender began anew.
        clear();
        m_newest = packet.sequence + 0x10000;
        place = m_newest;
    }
    if (m_next && place < *m_next) {
        ++m_late;
        return;
    }
    m_newest = std::max(m_newest, place);
    m_packets.emplace(place, std::move(packet));
    while (waiting() > most) {
        m_packets.erase(m_packets.begin());
        m_next = m_packets.begin()->first;
    }
}

JitterBuffer::Taken JitterBuffer::take()
{
    if (m_isFilling) {
        if (waiting() < m_target)
            return {};
        m_isFilling = false;
        m_next = m_packets.begin()->first;
    }
    if (m_packets.empty()) {
        if (++m_dry == 1)
            m_target = std::min(m_target + 1, mostTarget);
        if (m_dry >= giveUpAfter) {
            m_isFilling = true;
            m_next.reset();
            return {};
        }
        // It may only be late: its turn stays, and what is played lags one packet more.
        return {.is = Taken::Is::Lost, .packet = {}, .hasNext = false};
    }
    m_dry = 0;
    easeOff();
    const auto first = m_packets.begin();
    if (first->first > *m_next) {
        const bool isNext = first->first == *m_next + 1;
        ++*m_next;
        return {.is = Taken::Is::Lost, .packet = first->second, .hasNext = isNext};
    }
    Taken taken{.is = Taken::Is::Packet, .packet = std::move(first->second), .hasNext = false};
    m_packets.erase(first);
    ++*m_next;
    return taken;
}

void JitterBuffer::easeOff()
{
    m_tooFull = waiting() > m_target ? m_tooFull + 1 : 0;
    if (m_tooFull < easeAfter)
        return;
    m_tooFull = 0;
    m_target = std::max(m_target - 1, leastTarget);
    if (waiting() > 1) {
        m_packets.erase(m_packets.begin());
        m_next = m_packets.begin()->first;
    }
}

void JitterBuffer::clear()
{
    m_packets.clear();
    m_next.reset();
    m_isFilling = true;
    m_tooFull = 0;
    m_dry = 0;
}

} // namespace heddle::phone
