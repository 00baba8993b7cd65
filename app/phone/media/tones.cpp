#include "app/phone/media/tones.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace heddle::phone {

TonePattern ringing()
{
    return {.pitch = 400, .secondPitch = 450, .periods = {400, 200, 400, 2'000}};
}

TonePattern callWaiting()
{
    return {.pitch = 400, .periods = {100, 5'000}, .loudness = 2'500};
}

TonePattern onHold()
{
    return {.pitch = 523.25, .periods = {300, 2'700}, .loudness = 2'500};
}

bool Tone::isOn() const
{
    if (m_pattern.periods.empty())
        return true;
    const int whole = std::accumulate(m_pattern.periods.begin(), m_pattern.periods.end(), 0);
    auto ms = m_sample * 1'000 / mixRate % whole;
    bool on = true;
    for (const int period : m_pattern.periods) {
        if (ms < period)
            return on;
        ms -= period;
        on = !on;
    }
    return false;
}

Frame Tone::next()
{
    Frame frame{};
    if (isOn()) {
        const auto wave = [](double pitch, std::int64_t at) {
            return pitch > 0
                       ? std::sin(2 * std::numbers::pi * pitch * static_cast<double>(at) / mixRate)
                       : 0.0;
        };
        for (std::size_t i = 0; i < frameSamples; ++i) {
            const auto at = m_sample + static_cast<std::int64_t>(i);
            frame[i] = static_cast<std::int16_t>(
                m_pattern.loudness * (wave(m_pattern.pitch, at) + wave(m_pattern.secondPitch, at)));
        }
    }
    m_sample += static_cast<std::int64_t>(frameSamples);
    return frame;
}

} // namespace heddle::phone
