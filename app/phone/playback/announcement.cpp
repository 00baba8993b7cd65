#include "app/phone/playback/announcement.h"

#include <algorithm>

namespace heddle::phone {

Frame Announcement::next()
{
    if (m_at >= m_sound.size())
        return m_ring.next();
    Frame frame{};
    const std::size_t count = std::min(frameSamples, m_sound.size() - m_at);
    std::copy_n(m_sound.begin() + static_cast<std::ptrdiff_t>(m_at), count, frame.begin());
    m_at += count;
    return frame;
}

} // namespace heddle::phone
