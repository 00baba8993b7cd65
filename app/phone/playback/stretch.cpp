#include "app/phone/playback/stretch.h"

#include <algorithm>

namespace heddle::phone {

namespace {

constexpr std::size_t reach = 160; ///< how far a piece may stand from its place: a pitch of 100 Hz
constexpr std::size_t step = 2;
constexpr int slowest = 50;
constexpr int fastest = 200;

} // namespace

Stretch::Stretch(int speed)
    : m_hop(frameSamples * static_cast<std::size_t>(std::clamp(speed, slowest, fastest)) / 100)
{}

void Stretch::add(const Frame& frame)
{
    m_in.insert(m_in.end(), frame.begin(), frame.end());
}

// What goes on most like what follows the piece before.
std::size_t Stretch::bestFit(std::size_t wanted) const
{
    const auto natural = m_in.begin() + static_cast<std::ptrdiff_t>(m_last + frameSamples);
    const std::size_t from = wanted > reach ? wanted - reach : 0;
    std::size_t best = wanted;
    std::int64_t most = 0;
    for (std::size_t at = from; at <= wanted + reach; at += step) {
        std::int64_t likeness = 0;
        for (std::size_t i = 0; i < frameSamples; i += step)
            likeness += std::int64_t(m_in[at + i]) * natural[static_cast<std::ptrdiff_t>(i)];
        if (likeness > most) {
            most = likeness;
            best = at;
        }
    }
    return best;
}

std::optional<Frame> Stretch::take()
{
    const std::size_t wanted = m_wanted + m_hop;
    const std::size_t needed = std::max(wanted + reach + frameSamples, m_last + 2 * frameSamples);
    if (m_in.size() < needed)
        return std::nullopt;
    const std::size_t natural = m_last + frameSamples;
    const std::size_t next = natural == wanted ? natural : bestFit(wanted);
    Frame frame;
    constexpr int length = int(frameSamples);
    for (int i = 0; i < length; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const int mixed = m_in[natural + at] * (length - i) + m_in[next + at] * i;
        frame[at] = static_cast<std::int16_t>(mixed / length);
    }
    m_last = next;
    m_wanted = wanted;
    // What lies far behind is heard.
    const std::size_t heard = std::min(m_last, m_wanted > reach ? m_wanted - reach : 0);
    if (heard > 10 * frameSamples) {
        m_in.erase(m_in.begin(), m_in.begin() + static_cast<std::ptrdiff_t>(heard));
        m_last -= heard;
        m_wanted -= heard;
    }
    return frame;
}

} // namespace heddle::phone
