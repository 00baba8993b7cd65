#pragma once

#include "app/phone/media/audiodevice.h"
#include "app/phone/media/callaudio.h"
#include "app/phone/media/hearing.h"
#include "app/phone/media/tones.h"
#include "app/phone/playback/announcement.h"
#include "app/phone/playback/player.h"
#include "app/phone/recording/messagetaker.h"
#include "app/phone/recording/recorder.h"

#include <atomic>
#include <map>
#include <thread>

namespace heddle::phone {

/// Everybody who can be heard at this desk, and the thread that brings their voices together
/// every 20 ms. It runs while there is a call or something rings, and rests otherwise.
///
/// Thread: all functions in the SIP thread; none waits longer than one round of mixing. The audio
/// thread never takes a lock of the SIP stack.
class AudioLoop {
public:
    struct Member {
        std::shared_ptr<CallAudio> audio;
        Party party;
        std::shared_ptr<Recorder> recorder;         ///< none while not recording
        std::shared_ptr<MessageTaker> message;      ///< speaks with the caller in the agent's place
        std::shared_ptr<Announcement> announcement; ///< while Announced
    };

    AudioLoop();
    ~AudioLoop();

    /// Takes a call in, or changes its part.
    void set(const QString& call, Member member);
    /// Afterwards the call's sound is not touched any more.
    void remove(const QString& call);
    void setDevice(std::unique_ptr<AudioDevice> device);
    /// Where it rings; none: at the headset.
    void setRingDevice(std::unique_ptr<AudioDevice> device);

    /// What the agent hears while no call is talked on; none: nothing.
    void setPlayer(std::shared_ptr<Player> player);

    /// We are called, who we call is rung, or the devices are tried.
    enum class Ring { Nothing, Here, There, Test };
    void setRing(Ring ring);
    /// Of all that the agent hears, in percent.
    void setVolume(int percent) { m_volume = percent; }

    /// How loud the last moment was, of 32,767: the agent, and a call.
    int loudness() const { return m_loudness; }
    int loudnessOf(const QString& call) const;

private:
    struct Heard {
        Member* member = nullptr;
        Frame voice{};
    };
    void run();
    void round();
    Frame forAgent(const std::vector<Heard>& heard, bool isTalking);
    Frame forCall(const Heard& listener, const std::vector<Heard>& heard, const Frame& agent,
                  const Frame& hold) const;

    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::map<QString, Member> m_members;
    std::map<QString, int> m_loudnesses;
    std::unique_ptr<AudioDevice> m_device;
    std::unique_ptr<AudioDevice> m_ringDevice;
    std::shared_ptr<Player> m_player;
    Ring m_ring = Ring::Nothing;
    Tone m_ringTone{ringing()};
    Tone m_waitingTone{callWaiting()};
    Tone m_holdTone{onHold()};
    std::atomic<int> m_loudness = 0;
    std::atomic<int> m_volume = 100;
    bool m_isOver = false;
    std::thread m_thread;
};

} // namespace heddle::phone
