#pragma once

#include "app/phone/media/audioloop.h"
#include "app/phone/playback/player.h"
#include "app/phone/sip/retimer.h"

namespace heddle::phone {

/// The recording that is played at this desk, one at a time, and how far it is.
///
/// Thread: the SIP thread.
class Playback {
public:
    struct State {
        QString file;
        int atMs = 0;
        int lengthMs = 0;
        bool isPlaying = false;
    };
    /// \param told five times a second while it plays, and when it ends
    Playback(AudioLoop& audio, std::function<void(const State&)> told);

    /// Instead of what is played now. Fails as RecordingFile::open().
    Done play(const Player::Wish& wish);
    void stop();

private:
    void tell();

    AudioLoop& m_audio;
    std::function<void(const State&)> m_told;
    QString m_file;
    std::shared_ptr<Player> m_player;
    ReTimer m_next;
};

} // namespace heddle::phone
