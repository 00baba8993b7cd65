#include "app/desktop/upgrading.h"

#include "core/base/async.h"
#include "core/store/sql/migrator.h"
#include "ui/firstrun/upgradewindow.h"

#include <QApplication>
#include <QtConcurrent>

#include <atomic>

namespace heddle::app {

Done bringUpToDate(const store::StoreLocation& location)
{
    if (!store::isBehind(location))
        return {};
    ui::UpgradeWindow window;
    std::atomic<bool> isPutOff = false;
    QObject::connect(&window, &ui::UpgradeWindow::stopRequested, [&isPutOff] { isPutOff = true; });
    const auto tell = [&](store::MigrationStage stage, qint64 done, qint64 total) {
        const auto show = stage == store::MigrationStage::Copying ? &ui::UpgradeWindow::showCopying
                                                                  : &ui::UpgradeWindow::showWriting;
        QMetaObject::invokeMethod(
            &window, [&window, show, done, total] { (window.*show)(done, total); },
            Qt::QueuedConnection);
        return isPutOff ? store::GoOn::Stop : store::GoOn::Yes;
    };
    const Async<void> work =
        QtConcurrent::run([&location, tell] { return store::bringUpToDate(location, tell); });
    whenDone<void>(work, &window, [](const Done&) { QApplication::exit(); });
    window.show();
    QApplication::exec();
    // The session may have ended first.
    isPutOff = true;
    return work.result();
}

} // namespace heddle::app
