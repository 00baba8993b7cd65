#include "ui/notices/noticechime.h"

#include <QApplication>
#include <QThreadPool>

#ifdef HEDDLE_CANBERRA
#include <canberra.h>
#endif

namespace heddle::ui {

const char* soundOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Offer: return "window-question";
    case NoticeKind::Answer: return "message-new-instant";
    case NoticeKind::Mention: break;
    }
    return "window-attention";
}

#ifdef HEDDLE_CANBERRA
/// A connection with the desktop's sounds; used by one thread of the pool at a time.
struct NoticeChime::Player {
    Player()
    {
        if (ca_context_create(&context) < 0)
            context = nullptr;
    }
    ~Player()
    {
        if (context)
            ca_context_destroy(context);
    }
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void play(const char* sound)
    {
        if (context)
            ca_context_play(context, 0, CA_PROP_EVENT_ID, sound, CA_PROP_APPLICATION_NAME, "Heddle",
                            nullptr);
    }

    ca_context* context = nullptr;
};
#else
struct NoticeChime::Player {
    static void play(const char*) {}
};
#endif

NoticeChime::NoticeChime() = default;
NoticeChime::~NoticeChime() = default;

void NoticeChime::play(NoticeKind kind)
{
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return;
#ifdef HEDDLE_CANBERRA
    if (!m_player)
        m_player = std::make_shared<Player>();
    // The first sound connects with the sound server, which may take its time.
    QThreadPool::globalInstance()->start(
        [player = m_player, sound = soundOf(kind)] { player->play(sound); });
#else
    Q_UNUSED(kind)
    QApplication::beep();
#endif
}

} // namespace heddle::ui
