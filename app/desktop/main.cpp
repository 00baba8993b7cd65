// heddle: the agent's window.
#include "app/wiring/centre.h"
#include "app/wiring/configuring.h"
#include "core/base/async.h"
#include "core/base/log.h"
#include "core/service/setup.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>
#include <QTextStream>

using namespace heddle;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

int complain(const QString& sentence, int code)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << sentence << Qt::endl;
    return code;
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("The Heddle agent desktop: one timeline for each customer."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{QStringLiteral("store"),
          QStringLiteral("The store: a file, or postgresql://user@host/database."),
          QStringLiteral("path|url")},
         {QStringLiteral("agent"), QStringLiteral("Sit here as the agent with this login."),
          QStringLiteral("login")},
         {QStringLiteral("config"),
          QStringLiteral("Make the centre what this file says, where it differs."),
          QStringLiteral("file")},
         {QStringLiteral("demo"),
          QStringLiteral("Open the demo centre, in a store of its own. Nothing is sent.")},
         {QStringLiteral("log-level"),
          QStringLiteral("debug, info, warning or error (default: warning)."),
          QStringLiteral("level"), QStringLiteral("warning")}});
}

store::StoreLocation demoStore()
{
    store::StoreLocation location = app::defaultStore();
    location.path.replace(QStringLiteral("heddle.db"), QStringLiteral("demo.db"));
    return store::StoreLocation::file(location.path);
}

Result<store::StoreLocation> chosenStore(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("store")))
        return store::StoreLocation::parse(parser.value(QStringLiteral("store")));
    return parser.isSet(QStringLiteral("demo")) ? demoStore() : app::defaultStore();
}

QString preferencesFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/heddle/window.ini");
}

} // namespace

int main(int argc, char** argv)
{
    // The web view for originals of mails, loaded when the first one is shown, needs this.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("heddle"));
    QApplication::setApplicationVersion(QStringLiteral(HEDDLE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.heddle.Heddle"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.heddle.Heddle")));

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(app.arguments()))
        return complain(parser.errorText(), wrongUsage);
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return complain(QStringLiteral("takes no arguments; see --help"), wrongUsage);
    if (!startLog(parser.value(QStringLiteral("log-level"))))
        return complain(QStringLiteral("--log-level is debug, info, warning or error"), wrongUsage);
    const auto location = chosenStore(parser);
    if (!location)
        return complain(QStringLiteral("--store: ") + location.error().detail, wrongUsage);

    ui::startTheme(app, ui::Scheme::Light);
    ui::startLanguage(app, QLocale());
    const QString login = parser.isSet(QStringLiteral("agent"))
                              ? parser.value(QStringLiteral("agent"))
                              : app::systemLogin();
    if (parser.isSet(QStringLiteral("config"))) {
        SystemClock clock;
        const auto done =
            app::configure(*location, clock, parser.value(QStringLiteral("config")), login);
        if (!done)
            return complain(done.error().detail, failed);
    }
    const auto centre =
        app::Centre::open({.location = *location, .login = login, .name = app::systemUserName()});
    if (!centre)
        return complain(centre.error().detail, failed);

    ui::Preferences preferences(preferencesFile());
    std::unique_ptr<ui::MainWindow> window;
    const auto showWindow = [&] {
        window = std::make_unique<ui::MainWindow>(
            ui::Services{(*centre)->desk(), (*centre)->directory(), (*centre)->setup(),
                         (*centre)->clock(), &(*centre)->pictures()},
            preferences);
        window->show();
    };
    if (parser.isSet(QStringLiteral("demo"))) {
        // The second time the demo centre is there already (Conflict) and opens as it was left.
        whenDone<void>((*centre)->setup().openDemoCentre(), &app,
                       [&](const Done&) { showWindow(); });
    } else {
        showWindow();
    }
    return QApplication::exec();
}
