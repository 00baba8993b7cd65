#pragma once

#include "ui/notices/noticechime.h"
#include "ui/notices/notifier.h"

class QSystemTrayIcon;

namespace heddle::ui {

/// Shows notices by the desktop's tray, where it has one, and lets its icon bring the window back.
class Tray final : public QObject {
    Q_OBJECT
public:
    explicit Tray(QWidget* window);

    enum class Sound { Silent, Heard };
    void show(const Notice& notice, Sound sound);

Q_SIGNALS:
    /// Somebody clicked the last notice; not valid: an offer.
    void chosen(heddle::InteractionId interaction);

private:
    void bringWindow();

    QWidget* m_window;
    QSystemTrayIcon* m_icon = nullptr;
    NoticeChime m_sound;
    Notice m_last;
};

} // namespace heddle::ui
