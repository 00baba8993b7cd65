#pragma once

#include "app/phone/media/tones.h"
#include "core/base/result.h"

#include <QString>

#include <atomic>
#include <memory>
#include <vector>

namespace heddle::phone {

/// What a caller hears whom nobody answers: a greeting, a tone; after it they speak. It is over when
/// they have said nothing more for a while, or spoke long enough.
///
/// Thread: next() in the audio thread, the rest in any.
class MessageTaker {
public:
    /// \param greeting a WAV file; empty: the tone alone. Fails as readWav().
    static Result<std::shared_ptr<MessageTaker>> make(const QString& greeting);

    /// What they hear in the next 20 ms, in which they say `voice`.
    Frame next(const Frame& voice);
    /// Whether what they say is the message by now.
    bool isListening() const { return m_isListening; }
    bool isOver() const { return m_isOver; }
    /// They said something, rather than to hang up after the tone.
    bool hasMessage() const { return m_loud >= leastLoud; }

private:
    static constexpr int leastLoud = 15; ///< frames

    explicit MessageTaker(std::vector<std::int16_t> greeting);

    std::vector<std::int16_t> m_greeting;
    std::size_t m_said = 0; ///< of it
    Tone m_tone;
    int m_toned = 0;  ///< frames of the tone
    int m_frames = 0; ///< since it listens
    int m_quiet = 0;  ///< frames of silence by now
    std::atomic<int> m_loud = 0;
    std::atomic<bool> m_isListening = false;
    std::atomic<bool> m_isOver = false;
};

} // namespace heddle::phone
