#pragma once

#include "tests/support/fakedesk/desktop.h"
#include "tests/support/fakedesk/fakebeside.h"
#include "tests/support/fakedesk/fakechatdesk.h"
#include "tests/support/fakedesk/fakeknowledge.h"
#include "tests/support/fakedesk/fakelistening.h"
#include "tests/ui/phone/fakephone.h"
#include "tests/ui/scenario/fakerehearsal.h"

#include "ui/mainwindow/mainwindow.h"

#include <QTemporaryDir>

namespace heddle::test {

/// The window on a made-up centre, brought to one of its screens: for the gallery, and for tests
/// that look at every screen. Every service is there, so every part of the window is.
class Stage {
public:
    /// \param screen one of screens()
    explicit Stage(const QString& screen, ui::Scheme scheme = ui::Scheme::Light);

    static QStringList screens();

    /// The window, or the sheet of all controls.
    QWidget& window();
    /// What was there to begin with is shown; the screen may be entered.
    bool isReady() const;
    /// Goes to the screen.
    void enter();
    /// The part of the window that the screen is about: a sheet, or all of it.
    QWidget& subject();

private:
    void setUp();
    void fillPages();
    void fillTraining();
    void enterState();
    void enterCall();
    void ring(CallStage stage, const QString& id, const QString& who);
    void showSettings(const QString& section);
    void press(const QString& button);

    QString m_screen;
    Desktop m_desktop;
    FakeKnowledge m_knowledge;
    FakePhone m_phone;
    FakeBeside m_beside;
    FakeChatDesk m_chats;
    FakeListening m_listening{m_desktop.centre};
    FakeRehearsal m_rehearsal;
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<QWidget> m_controls;
};

} // namespace heddle::test
