#pragma once

#include "app/phone/media/frame.h"

#include <vector>

namespace heddle::phone {

/// A tone of one or two pitches that goes on and off.
struct TonePattern {
    double pitch = 440;       ///< Hz
    double secondPitch = 0;   ///< 0: none
    std::vector<int> periods; ///< ms on, off, on, off ...; empty: always on
    int loudness = 6'000;     ///< of 32,767, for each pitch
};

/// The calling phone's ring (United Kingdom: 400 and 450 Hz), which the agent also hears while a
/// number that was dialled rings.
TonePattern ringing();
/// A second call is there, while talking.
TonePattern callWaiting();
/// What a call on hold hears: a soft note every three seconds, so that the line is known to live.
TonePattern onHold();

/// Plays a pattern, 20 ms at a time.
class Tone {
public:
    explicit Tone(TonePattern pattern) : m_pattern(std::move(pattern)) {}

    Frame next();
    void restart() { m_sample = 0; }

private:
    bool isOn() const;

    TonePattern m_pattern;
    std::int64_t m_sample = 0;
};

} // namespace heddle::phone
