// heddled: a centre at work without a window.
#include "app/wiring/centre.h"
#include "app/wiring/configuring.h"
#include "app/wiring/keyring.h"
#include "app/wiring/mailconnector.h"
#include "core/base/log.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace heddle;

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

int complain(const QString& sentence, int code)
{
    QTextStream(stderr) << QCoreApplication::applicationName() << ": " << sentence << Qt::endl;
    return code;
}

/// SIGTERM and SIGINT end the event loop, so that everything is let go of in order.
void quitOnSignals(QCoreApplication& app)
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    sigaddset(&signalSet, SIGTERM);
    sigaddset(&signalSet, SIGINT);
    sigprocmask(SIG_BLOCK, &signalSet, nullptr);
    const int descriptor = signalfd(-1, &signalSet, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("heddled"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HEDDLE_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs a Heddle centre without a window: takes mail in, offers and sends."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({{QStringLiteral("store"),
                        QStringLiteral("The store: a file, or postgresql://user@host/database."),
                        QStringLiteral("path|url")},
                       {QStringLiteral("config"),
                        QStringLiteral("Make the centre what this file says, where it differs."),
                        QStringLiteral("file")},
                       {QStringLiteral("log-level"),
                        QStringLiteral("debug, info, warning or error (default: info)."),
                        QStringLiteral("level"), QStringLiteral("info")}});
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

    const Result<store::StoreLocation> location =
        parser.isSet(QStringLiteral("store"))
            ? store::StoreLocation::parse(parser.value(QStringLiteral("store")))
            : app::defaultStore();
    if (!location)
        return complain(QStringLiteral("--store: ") + location.error().detail, wrongUsage);

    SystemClock clock;
    if (parser.isSet(QStringLiteral("config"))) {
        const auto done =
            app::configure(*location, clock, parser.value(QStringLiteral("config")), std::nullopt);
        if (!done)
            return complain(done.error().detail, failed);
    }
    const auto options = app::engineOptions(*location);
    const auto secrets = app::secretStoreOfThisMachine();
    app::MailConnector connector(*secrets, clock, options.seed);
    service::Engine engine(options, clock, *secrets, connector);
    if (const auto opened = engine.open(); !opened)
        return complain(opened.error().detail, failed);
    quitOnSignals(app);
    return app.exec();
}
