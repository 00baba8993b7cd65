#include "app/phone/playback/announcement.h"

#include <algorithm>

namespace heddle::phone {

Frame Announcement::next()
{
    if (m_at >= m_sound.size())
        return m_ring.next();
    Frame frame{};
    const std::size_t at = m_at;
    const std::size_t count = std::min(frameSamples, m_sound.size() - at);
    std::copy_n(m_sound.begin() + static_cast<std::ptrdiff_t>(at), count, frame.begin());
    m_at = at + count;
    return frame;
}

std::chrono::milliseconds Announcement::rest() const
{
    const auto frames = (m_sound.size() - m_at + frameSamples - 1) / frameSamples;
    return std::chrono::milliseconds(static_cast<int>(frames) * frameMs);
}

} // namespace heddle::phone
