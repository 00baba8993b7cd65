#include "app/desktop/training.h"

#include "app/wiring/centre.h"
#include "app/wiring/starting.h"
#include "app/wiring/trainingcentre.h"
#include "core/scenario/rehearse/storyshelf.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/scenario/trainingframe.h"
#include "ui/services.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace heddle::app {

namespace {

QString placeOf(QStandardPaths::StandardLocation kind, const QString& name)
{
    return QStandardPaths::writableLocation(kind) + QStringLiteral("/heddle/") + name;
}

/// Makes the centre's window anew.
void showCentre(TrainingCentre& centre, ui::TrainingFrame& frame, ui::Preferences& preferences,
                Role role)
{
    auto* window = new ui::MainWindow(
        ui::Services{centre.desk(), centre.directory(), centre.setup(), centre.clock()},
        preferences);
    window->setRehearsal(centre);
    if (role == Role::Trainer)
        QObject::connect(window, &ui::MainWindow::ready, window, &ui::MainWindow::showTraining);
    frame.setInside(window);
}

} // namespace

int runTraining(const QString& name, Role role)
{
    ui::Preferences preferences(
        placeOf(QStandardPaths::GenericConfigLocation, QStringLiteral("training.ini")));
    TrainingCentre centre(
        {.folders = scenario::storyFolders(),
         .ownFolder = placeOf(QStandardPaths::GenericDataLocation, QStringLiteral("scenarios")),
         .runs = placeOf(QStandardPaths::GenericDataLocation, QStringLiteral("runs")),
         .login = systemUserName()});
    if (const auto begun = centre.begin(name); !begun)
        return complain(begun.error().detail, exitFailed);
    ui::TrainingFrame frame;
    const auto show = [&] { showCentre(centre, frame, preferences, role); };
    QObject::connect(&centre, &service::Rehearsal::replacing, &frame,
                     [&frame] { frame.setInside(nullptr); });
    QObject::connect(&centre, &service::Rehearsal::replaced, &frame, show);
    QObject::connect(&centre, &service::Rehearsal::changed, &frame,
                     [&] { frame.show(centre.view()); });
    show();
    frame.show();
    const int code = QApplication::exec();
    frame.setInside(nullptr);
    return code;
}

} // namespace heddle::app
