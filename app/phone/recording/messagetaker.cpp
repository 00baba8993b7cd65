#include "app/phone/recording/messagetaker.h"

#include "app/phone/media/wavfile.h"

#include <algorithm>
#include <cstdlib>

namespace heddle::phone {

namespace {

constexpr int framesPerSecond = 1'000 / frameMs;
constexpr int toneFrames = framesPerSecond / 2;
constexpr int mostFrames = 180 * framesPerSecond;
constexpr int mostQuiet = 8 * framesPerSecond;
constexpr int quiet = 500; // of 32,767: below it nobody speaks
constexpr int pauseMs = 500;

TonePattern speakNow()
{
    return {.pitch = 1'000, .periods = {}, .loudness = 8'000};
}

bool isLoud(const Frame& frame)
{
    return std::any_of(frame.begin(), frame.end(), [](std::int16_t sample) {
        return std::abs(static_cast<int>(sample)) > quiet;
    });
}

} // namespace

MessageTaker::MessageTaker(std::vector<std::int16_t> greeting)
    : m_greeting(std::move(greeting)), m_tone(speakNow())
{
    // A moment to put the receiver to the ear, and one before the tone.
    constexpr std::size_t pause = mixRate / 1'000 * pauseMs;
    m_greeting.insert(m_greeting.begin(), pause, 0);
    m_greeting.insert(m_greeting.end(), pause, 0);
}

Result<std::shared_ptr<MessageTaker>> MessageTaker::make(const QString& greeting)
{
    if (greeting.isEmpty())
        return std::shared_ptr<MessageTaker>(new MessageTaker({}));
    auto samples = readWav(greeting);
    if (!samples)
        return passOn(samples);
    return std::shared_ptr<MessageTaker>(new MessageTaker(std::move(*samples)));
}

Frame MessageTaker::next(const Frame& voice)
{
    Frame said{};
    if (m_said < m_greeting.size()) {
        const auto count = std::min(said.size(), m_greeting.size() - m_said);
        std::copy_n(m_greeting.begin() + static_cast<std::ptrdiff_t>(m_said), count, said.begin());
        m_said += count;
        return said;
    }
    if (m_toned < toneFrames) {
        ++m_toned;
        return m_tone.next();
    }
    m_isListening = true;
    const bool isSpeaking = isLoud(voice);
    m_loud += isSpeaking ? 1 : 0;
    m_quiet = isSpeaking ? 0 : m_quiet + 1;
    if (++m_frames >= mostFrames || m_quiet >= mostQuiet)
        m_isOver = true;
    return said;
}

} // namespace heddle::phone
