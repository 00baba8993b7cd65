#pragma once

#include "ui/notices/noticepolicy.h"

#include <memory>

namespace heddle::ui {

/// Plays the desktop's own sound for each kind of notice, as loud as people set it there; a beep
/// where the program was built without libcanberra.
///
/// Thread: the GUI thread, which never waits for the sound server. On the offscreen platform, where
/// nobody sits, it is silent.
class NoticeChime {
public:
    NoticeChime();
    ~NoticeChime();
    NoticeChime(const NoticeChime&) = delete;
    NoticeChime& operator=(const NoticeChime&) = delete;

    void play(NoticeKind kind);

private:
    struct Player;
    std::shared_ptr<Player> m_player; ///< made with the first sound
};

/// The sound's name in the freedesktop.org Sound Naming Specification 0.7.
const char* soundOf(NoticeKind kind);

} // namespace heddle::ui
