// heddle: the agent's window.
#include "app/wiring/centre.h"
#include "app/wiring/starting.h"
#include "core/base/async.h"
#include "core/service/setup.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>

using namespace heddle;

namespace {

const QString demoOption = QStringLiteral("demo");
const QString agentOption = QStringLiteral("agent");

store::StoreLocation demoStore()
{
    store::StoreLocation location = app::defaultStore();
    location.path.replace(QStringLiteral("heddle.db"), QStringLiteral("demo.db"));
    return store::StoreLocation::file(location.path);
}

QString preferencesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/heddle/window.ini");
}

/// Everything is drawn larger or smaller by one factor, set before anything is drawn. What the
/// desktop itself asks for is multiplied with it.
void applyScale(const ui::Preferences& preferences)
{
    if (preferences.scale() != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(preferences.scale() / 100.0));
}

} // namespace

int main(int argc, char** argv)
{
    ui::Preferences preferences(preferencesFile());
    applyScale(preferences);
    // The web view for originals of mails, loaded when the first one is shown, needs this.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.heddle.Heddle"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.heddle.Heddle")));
    app::Starting starting(
        {.name = QStringLiteral("heddle"),
         .description = QStringLiteral("The Heddle agent desktop: one timeline for each customer."),
         .logLevel = QStringLiteral("warning")});
    QCommandLineParser& parser = starting.parser();
    parser.addOptions(
        {{agentOption, QStringLiteral("Sit here as the agent with this login."),
          QStringLiteral("login")},
         {demoOption,
          QStringLiteral("Open the demo centre, in a store of its own. Nothing is sent.")}});
    if (const auto read = starting.read(app.arguments()); !read)
        return app::complain(read.error().detail, app::exitWrongUsage);
    const bool isDemo = parser.isSet(demoOption);
    const auto location = starting.location(isDemo ? demoStore() : app::defaultStore());
    if (!location)
        return app::complain(location.error().detail, app::exitWrongUsage);

    ui::startTheme(app, ui::Scheme::Light);
    ui::startLanguage(app, QLocale());
    const QString login =
        parser.isSet(agentOption) ? parser.value(agentOption) : app::systemLogin();
    const auto centre =
        app::Centre::open({.location = *location, .login = login, .name = app::systemUserName()});
    if (!centre)
        return app::complain(centre.error().detail, app::exitFailed);

    std::unique_ptr<ui::MainWindow> window;
    const auto showWindow = [&] {
        window = std::make_unique<ui::MainWindow>(
            ui::Services{(*centre)->desk(), (*centre)->directory(), (*centre)->setup(),
                         (*centre)->clock(), &(*centre)->pictures()},
            preferences);
        window->show();
    };
    if (isDemo) {
        // The second time the demo centre is there already (Conflict) and opens as it was left.
        whenDone<void>((*centre)->setup().openDemoCentre(), &app,
                       [&](const Done&) { showWindow(); });
    } else {
        showWindow();
    }
    return QApplication::exec();
}
