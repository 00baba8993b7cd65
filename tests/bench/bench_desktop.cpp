// How soon the real window on a whole centre can be worked in, how soon it shows a customer and
// something new, and what it costs while nothing happens. The store is given with --store; the notes
// written while measuring stay in it.
#include "app/wiring/centre.h"
#include "core/base/log.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/services.h"
#include "ui/theme/scheme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

using namespace heddle;

namespace {

constexpr int notes = 200;
constexpr int idleSeconds = 5;

[[noreturn]] void giveUp(const char* why)
{
    std::fprintf(stderr, "%s\n", why);
    std::exit(1);
}

template<class T>
T need(const Async<T>& answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 60'000) || !answer.result())
        giveUp("the centre did not answer");
    return *answer.result();
}

void print(const QString& what, double value, const char* unit, double target)
{
    std::printf("BENCH\t%s\t%.1f\t%s\t<= %g\t\n", qPrintable(what), value, unit, target);
    std::fflush(stdout);
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What starting any program of ours costs before its main().
double startCost()
{
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    program.start(QStringLiteral(HEDDLE_BIN_DIR "/heddle"), {QStringLiteral("--help")});
    program.waitForFinished();
    return milliseconds(timer);
}

/// Tells when a widget has been painted, as soon as the window has it.
class PaintWatch final : public QObject {
public:
    PaintWatch(QWidget& widget, std::function<void()> painted)
        : QObject(&widget), m_painted(std::move(painted))
    {
        widget.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_painted;
};

template<class Widget>
Widget& part(QWidget& window, const QString& name)
{
    auto* found = window.findChild<Widget*>(name);
    if (!found)
        giveUp(qPrintable(QStringLiteral("the window has no ") + name));
    return *found;
}

/// Milliseconds from each note's command until its row is painted, sorted.
///
/// The event loop runs as it does for a person: QTest's own waiting sleeps ten milliseconds between
/// two looks, and a note has a handful of them on its way.
QList<double> writeNotes(app::Centre& centre, QWidget& window, InteractionId id)
{
    auto& timeline = part<QAbstractItemView>(window, QStringLiteral("timeline"));
    QEventLoop waiting;
    bool isThere = false;
    QObject::connect(timeline.model(), &QAbstractItemModel::rowsInserted, &waiting,
                     [&] { isThere = true; });
    const PaintWatch paints(*timeline.viewport(), [&] {
        if (isThere)
            waiting.quit();
    });
    QTimer tooLong;
    QObject::connect(&tooLong, &QTimer::timeout, [] { giveUp("a note was not painted"); });
    tooLong.setInterval(10'000);
    QList<double> taken;
    for (int i = 0; i < notes; ++i) {
        isThere = false;
        tooLong.start();
        QElapsedTimer timer;
        timer.start();
        centre.desk().addNote(id, QStringLiteral("A note while measuring."));
        waiting.exec();
        taken += milliseconds(timer);
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        giveUp("no /proc");
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return -1;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

QString someLogin(const store::StoreLocation& location)
{
    const SystemClock clock;
    const auto store = store::Store::open(location, clock);
    const auto agents = store ? (*store)->agents().all() : Result<QList<Agent>>(store.error());
    if (!agents || agents->isEmpty())
        giveUp("nobody works in this store");
    return agents->first().login;
}

} // namespace

int main(int argc, char** argv)
{
    const double before = startCost();
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication app(argc, argv);
    const auto at = app.arguments().indexOf(QStringLiteral("--store"));
    if (!startLog(QStringLiteral("warning")) || at < 0 || at + 1 >= app.arguments().size())
        giveUp("say which store with --store PATH");
    const auto location = store::StoreLocation::parse(app.arguments().at(at + 1));
    if (!location)
        giveUp("--store names no store");
    const double asked = milliseconds(sinceStart);
    const QString login = someLogin(*location);

    QElapsedTimer starting;
    starting.start();
    ui::startTheme(app, ui::Scheme::Light);
    ui::startLanguage(app, QLocale());
    auto centre = app::Centre::open({.location = *location, .login = login, .name = login});
    if (!centre)
        giveUp(qPrintable(centre.error().detail));
    const QTemporaryDir folder;
    ui::Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
    ui::MainWindow window({(*centre)->desk(), (*centre)->directory(), (*centre)->setup(),
                           (*centre)->clock(), &(*centre)->pictures()},
                          preferences);
    window.resize(1440, 900);
    bool isReady = false;
    QObject::connect(&window, &ui::MainWindow::ready, &app, [&] { isReady = true; });
    window.show();
    if (!QTest::qWaitFor([&] { return isReady; }, 60'000))
        giveUp("the window did not get ready");
    window.grab();
    print(QStringLiteral("cold start to usable window"),
          (before + asked + milliseconds(starting)) / 1000, "s", 2);

    const auto waiting =
        need((*centre)->directory().inbox({.tab = service::InboxTab::Queue, .limit = 1}));
    if (waiting.isEmpty())
        giveUp("nothing waits in this store");
    const InteractionId id = waiting.first().interaction.id;
    window.open(id);
    if (!QTest::qWaitFor(
            [&] {
                auto* view = window.findChild<QAbstractItemView*>(QStringLiteral("timeline"));
                return view && view->isVisible() && view->model()->rowCount() > 0;
            },
            20'000))
        giveUp("no conversation opened");
    QTest::qWait(1000); // the rest of the conversation is still coming
    const QList<double> taken = writeNotes(**centre, window, id);
    print(QStringLiteral("event to row on screen in the whole window, p99"),
          taken.at(taken.size() * 99 / 100), "ms", 50);

    QTest::qWait(1000);
    const double busy = processorSeconds();
    QTest::qWait(idleSeconds * 1000);
    print(QStringLiteral("idle processor time"), (processorSeconds() - busy) / idleSeconds * 100,
          "%", 0.5);
    print(QStringLiteral("resident memory, desktop idle"), residentMegabytes(), "MB", 300);
    return 0;
}
