// heddle: the agent's window.
#include "app/desktop/desktop.h"
#include "app/desktop/teldesk.h"
#include "app/desktop/training.h"
#include "app/desktop/upgrading.h"
#include "app/wiring/centre.h"
#include "app/wiring/configuring.h"
#include "app/wiring/starting.h"
#include "core/base/async.h"
#include "core/service/phone/phonedesk.h"
#include "core/service/setup.h"
#include "ui/firstrun/nostart.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"
#include "ui/theme/scheme.h"
#include "ui/theme/zoom.h"

#include <QApplication>
#include <QIcon>

#include <algorithm>
#include <iterator>
#include <string_view>

using namespace heddle;

namespace {

const QString demoOption = QStringLiteral("demo");
const QString agentOption = QStringLiteral("agent");
const QString scenarioOption = QStringLiteral("scenario");
const QString roleOption = QStringLiteral("role");

store::StoreLocation demoStore()
{
    store::StoreLocation location = app::defaultStore();
    location.path.replace(QStringLiteral("heddle.db"), QStringLiteral("demo.db"));
    return store::StoreLocation::file(location.path);
}

/// Whether only words are wanted, which need no display.
bool asksForWords(int argc, char** argv)
{
    constexpr std::string_view wanted[] = {"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&](const char* word) {
        return std::find(std::begin(wanted), std::end(wanted), std::string_view(word))
               != std::end(wanted);
    });
}

constexpr const char* kPlatform = "QT_QPA_PLATFORM";

/// Where nothing can draw the window, there is still a sentence to say: Qt would end the program.
void allowNoDisplay()
{
    if (qEnvironmentVariableIsSet(kPlatform))
        return;
    QByteArrayList platforms;
    if (qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        platforms += "wayland";
    if (qEnvironmentVariableIsSet("DISPLAY"))
        platforms += "xcb";
    qputenv(kPlatform, (platforms << "minimal").join(';'));
}

/// The role asked for by --role; nullopt for none. Fails with BadInput.
Result<std::optional<Role>> roleAskedFor(const QCommandLineParser& parser)
{
    if (!parser.isSet(roleOption))
        return std::optional<Role>();
    const auto role = roleFromName(parser.value(roleOption));
    if (role && role != Role::Administrator)
        return role;
    return failure(ErrorCode::BadInput,
                   QStringLiteral("--role is agent, supervisor or trainer, not '%1'")
                       .arg(parser.value(roleOption)));
}

/// Everybody is an agent; an administrator is everything else.
Done fitsRole(Role mine, std::optional<Role> wanted, const QString& login)
{
    const bool isOpen = !wanted || wanted == Role::Agent || mine == Role::Administrator
                        || mine == wanted || (wanted == Role::Trainer && mine == Role::Supervisor);
    if (isOpen)
        return {};
    return failure(ErrorCode::Refused,
                   QStringLiteral("'%1' is no %2 of this centre; an administrator can change that, "
                                  "or name another with --agent")
                       .arg(login, toName(*wanted)));
}

/// Says why there is no window where the window was looked for, and on the error stream.
int complainInWindow(const Error& error)
{
    const int code = app::complain(ui::withoutStatement(error.detail), app::exitFailed);
    ui::NoStart window(error);
    QObject::connect(&window, &QDialog::finished, &window, [] { QApplication::quit(); });
    window.show();
    QApplication::exec();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    if (asksForWords(argc, argv))
        qputenv(kPlatform, "minimal");
    const bool isPlatformOurs = !qEnvironmentVariableIsSet(kPlatform);
    allowNoDisplay();
    ui::Preferences preferences(ui::Preferences::usualFile());
    // The web view for originals of mails, loaded when the first one is shown, needs this; where
    // nothing can be drawn Qt would only complain of it.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts, qgetenv(kPlatform) != "minimal");
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
          QStringLiteral("Open the demo centre, in a store of its own. Nothing is sent.")},
         {scenarioOption,
          QStringLiteral("Play this scenario, by name or file. Nothing leaves this machine."),
          QStringLiteral("name")},
         {roleOption,
          QStringLiteral("Begin as agent, supervisor or trainer, which you have to be here."),
          QStringLiteral("role")}});
    QStringList arguments = app.arguments();
    const QUrl toCall = app::takeTelLink(&arguments);
    if (const auto read = starting.read(arguments); !read)
        return app::complain(read.error().detail, app::exitWrongUsage);
    if (isPlatformOurs && QGuiApplication::platformName() == QLatin1String("minimal"))
        return {app::complain(QStringLiteral("there is no display to show the window on; heddled "
                                             "and heddlectl work without one"),
                              app::exitFailed)};
    const auto role = roleAskedFor(parser);
    if (!role)
        return app::complain(role.error().detail, app::exitWrongUsage);
    if (!toCall.isEmpty() && app::TelDesk::handOver(toCall))
        return 0;
    const bool isDemo = parser.isSet(demoOption);
    const auto location = starting.location(isDemo ? demoStore() : app::defaultStore());
    if (!location)
        return app::complain(location.error().detail, app::exitWrongUsage);

    ui::startTheme(app, ui::Scheme::Light);
    ui::applyZoom(preferences.scale());
    ui::startLanguage(app, preferences.language());
    if (parser.isSet(scenarioOption))
        return app::runTraining(parser.value(scenarioOption), role->value_or(Role::Trainer));
    if (const auto done = app::bringUpToDate(*location); !done)
        return done.error().code == ErrorCode::Cancelled ? 0 : complainInWindow(done.error());
    const QString login =
        parser.isSet(agentOption) ? parser.value(agentOption) : app::systemLogin();
    if (const auto done = app::configure(*location, starting.centreFile(), login); !done)
        return complainInWindow(done.error());
    const auto centre =
        app::Centre::open({.location = *location, .login = login, .name = app::systemUserName()});
    if (!centre)
        return complainInWindow(centre.error());
    if (const auto fits = fitsRole((*centre)->role(), *role, login); !fits)
        return app::complain(fits.error().detail, app::exitFailed);

    preferences.sitDown(login + QLatin1Char('@') + location->shown());
    app::Desktop desktop(app, preferences,
                         {(*centre)->desk(), (*centre)->directory(), (*centre)->setup(),
                          (*centre)->clock(), &(*centre)->pictures(), &(*centre)->knowledge(),
                          &(*centre)->phone(), &(*centre)->chatDesk(), &(*centre)->listening()},
                         (*centre)->beside(), (*centre)->causes());
    app::TelDesk telDesk;
    QObject::connect(&telDesk, &app::TelDesk::called, &desktop, &app::Desktop::askToCall);
    if (!toCall.isEmpty())
        desktop.askToCall(toCall);
    if (isDemo) {
        // The second time the demo centre is there already (Conflict) and opens as it was left.
        whenDone<void>((*centre)->setup().openDemoCentre(), &app,
                       [&](const Done&) { desktop.show(); });
    } else {
        desktop.show();
    }
    if (role->value_or(Role::Agent) == Role::Trainer)
        desktop.startTraining();
    return QApplication::exec();
}
