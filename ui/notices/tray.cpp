#include "ui/notices/tray.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace heddle::ui {

namespace {

QString titleOf(const Notice& notice)
{
    switch (notice.kind) {
    case NoticeKind::Offer: return Tray::tr("For you: %1").arg(notice.title);
    case NoticeKind::Answer: return Tray::tr("%1 wrote").arg(notice.title);
    case NoticeKind::Mention: return Tray::tr("A colleague calls you: %1").arg(notice.title);
    }
    return notice.title;
}

} // namespace

Tray::Tray(QWidget* window) : QObject(window), m_window(window)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_icon->setToolTip(tr("Heddle"));
    connect(m_icon, &QSystemTrayIcon::activated, this, &Tray::bringWindow);
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        bringWindow();
        Q_EMIT chosen(m_last.interaction);
    });
    m_icon->show();
}

void Tray::show(const Notice& notice, Sound sound)
{
    m_last = notice;
    if (sound == Sound::Heard)
        m_sound.play(notice.kind);
    QApplication::alert(m_window);
    if (!m_icon)
        return;
    m_icon->showMessage(titleOf(notice), notice.text);
}

void Tray::bringWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace heddle::ui
