#pragma once

#include "app/phone/media/tones.h"

#include <atomic>
#include <chrono>
#include <vector>

namespace heddle::phone {

/// What a caller hears before anybody answers: what their queue has to say, then the ring.
///
/// Thread: next() in the audio thread, the rest in any.
class Announcement {
public:
    /// \param sound at 16 kHz
    explicit Announcement(std::vector<std::int16_t> sound) : m_sound(std::move(sound)) {}

    Frame next();
    /// How much of the sound is to come yet.
    std::chrono::milliseconds rest() const;

private:
    std::vector<std::int16_t> m_sound;
    std::atomic<std::size_t> m_at = 0;
    Tone m_ring{ringing()};
};

} // namespace heddle::phone
