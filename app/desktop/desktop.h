#pragma once

#include "ui/services.h"

#include <QObject>
#include <QUrl>

#include <memory>

class QApplication;

namespace heddle::service {
class Beside;
class Causes;
} // namespace heddle::service

namespace heddle::ui {
class MainWindow;
class Preferences;
} // namespace heddle::ui

namespace heddle::app {

/// Holds the window, and makes it anew when its language or size is changed.
class Desktop final : public QObject {
    Q_OBJECT
public:
    Desktop(QApplication& app, ui::Preferences& preferences, const ui::Services& services,
            service::Beside& beside, service::Causes& causes);
    ~Desktop() override;

    void show();
    /// Plays the first scenario in a process of its own; call after show().
    void startTraining();
    /// Of a tel: link that the system or another start of the program hands over.
    void askToCall(const QUrl& link);

private:
    void renew();

    QApplication& m_app;
    ui::Preferences& m_preferences;
    ui::Services m_services;
    service::Beside& m_beside;
    service::Causes& m_causes;
    std::unique_ptr<ui::MainWindow> m_window;
    QUrl m_toCall; ///< once the window stands
};

} // namespace heddle::app
