// heddled: a centre at work without a window.
#include "app/wiring/centre.h"
#include "app/wiring/chatroom.h"
#include "app/wiring/configuring.h"
#include "app/wiring/keyring.h"
#include "app/wiring/mailconnector.h"
#include "app/wiring/social/listeners.h"
#include "app/wiring/starting.h"
#include "core/base/log.h"
#include "core/store/sql/migrator.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

using namespace heddle;

namespace {

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

/// Minutes may pass on a big store: whoever reads the log sees why nothing is served yet.
Done bringUpToDate(const store::StoreLocation& location)
{
    if (!store::isBehind(location))
        return {};
    qCInfo(logStore) << "an older program wrote the store; bringing it up to date";
    qint64 told = 0;
    return store::bringUpToDate(
        location, [&told](store::MigrationStage stage, qint64 done, qint64 total) {
            const qint64 tenth = total > 0 ? done * 10 / total : 0;
            if (stage == store::MigrationStage::Writing && tenth != std::exchange(told, tenth))
                qCInfo(logStore) << "entries written:" << done << "of" << total;
            return store::GoOn::Yes;
        });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    app::Starting starting(
        {.name = QStringLiteral("heddled"),
         .description = QStringLiteral(
             "Runs a Heddle centre without a window: takes mail in, offers and sends."),
         .logLevel = QStringLiteral("info")});
    if (const auto read = starting.read(app.arguments()); !read)
        return app::complain(read.error().detail, app::exitWrongUsage);
    const auto location = starting.location(app::defaultStore());
    if (!location)
        return app::complain(location.error().detail, app::exitWrongUsage);
    if (const auto done = bringUpToDate(*location); !done)
        return app::complain(done.error().detail, app::exitFailed);
    if (const auto done = app::configure(*location, starting.centreFile(), std::nullopt); !done)
        return app::complain(done.error().detail, app::exitFailed);

    SystemClock clock;
    const auto options = app::engineOptions(*location);
    const auto secrets = app::secretStoreOfThisMachine();
    app::MailConnector connector(*secrets, clock, options.seed);
    app::Listeners listeners(*secrets, clock, options.seed);
    service::Engine engine(options, clock, *secrets, connector);
    if (const auto opened = engine.open(); !opened)
        return app::complain(opened.error().detail, app::exitFailed);
    app::ChatRoom chatRoom(engine, clock, *secrets);
    if (const auto started = chatRoom.start(); !started)
        return app::complain(started.error().detail, app::exitFailed);
    if (const auto listening = listeners.listen(engine); !listening)
        return app::complain(listening.error().detail, app::exitFailed);
    quitOnSignals(app);
    return app.exec();
}
