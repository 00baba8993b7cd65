#include "app/desktop/desktop.h"

#include "core/scenario/rehearse/storyshelf.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/theme/zoom.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QProcess>

namespace heddle::app {

using ui::MainWindow;

namespace {

/// What is played when somebody wants to train and says no more.
const QString firstScenario = QStringLiteral("quiet-guitar");

} // namespace

Desktop::Desktop(QApplication& app, ui::Preferences& preferences, const ui::Services& services,
                 service::Beside& beside, service::Causes& causes)
    : m_app(app), m_preferences(preferences), m_services(services), m_beside(beside),
      m_causes(causes)
{}

Desktop::~Desktop() = default;

void Desktop::show()
{
    m_window = std::make_unique<MainWindow>(m_services, m_preferences);
    m_window->setBeside(m_beside);
    m_window->setCauses(m_causes);
    // Later, because the wish comes from inside the window that then ends.
    connect(m_window.get(), &MainWindow::renewalRequested, this, &Desktop::renew,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::trainingRequested, this, &Desktop::startTraining);
    connect(m_window.get(), &MainWindow::ready, this, [this] {
        if (const QUrl link = std::exchange(m_toCall, {}); !link.isEmpty())
            m_window->askToCall(link);
    });
    m_window->show();
}

void Desktop::askToCall(const QUrl& link)
{
    if (m_window)
        m_window->askToCall(link);
    else
        m_toCall = link;
}

// Another process: nothing real is in reach of a scenario.
void Desktop::startTraining()
{
    const auto file = scenario::storyFile(firstScenario, scenario::storyFolders());
    const bool isStarted = file
                           && QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                                      {QStringLiteral("--scenario"), *file});
    if (!isStarted)
        m_window->messages().show(
            ui::MessageBar::Kind::Problem,
            tr("The training cannot begin: the scenario %1 is not installed.").arg(firstScenario));
}

void Desktop::renew()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->close();
    m_window.reset();
    ui::startLanguage(m_app, m_preferences.language());
    ui::applyZoom(m_preferences.scale());
    show();
    connect(m_window.get(), &MainWindow::ready, m_window.get(), &MainWindow::showSettings);
    QApplication::setQuitOnLastWindowClosed(true);
}

} // namespace heddle::app
