// What a frame of the whole window costs in software rendering at 1440 × 900: scrolling, resizing,
// another theme, another customer, and typing while fifty messages a second come in; and how soon
// the window of an empty centre is painted. Median and p99.
#include "app/wiring/centre.h"
#include "core/base/log.h"
#include "tests/support/fakedesk/desktop.h"
#include "ui/conversation/conversation.h"
#include "ui/mainwindow/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"
#include "ui/theme/scheme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace heddle;

namespace {

constexpr int frames = 300;
constexpr int switches = 60;
constexpr int keys = 300;
constexpr int arrivalsPerSecond = 50;

[[noreturn]] void giveUp(const char* why)
{
    std::fprintf(stderr, "%s\n", why);
    std::exit(1);
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Times `frame(i)` again and again, and prints the median and the p99 against its target.
template<class Frame>
void measure(const char* what, int count, double target, Frame frame)
{
    QList<double> taken;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        taken += milliseconds(timer);
    }
    std::sort(taken.begin(), taken.end());
    const auto at = [&](double share) {
        return taken.at(static_cast<qsizetype>(share * static_cast<double>(count - 1)));
    };
    std::printf("BENCH\t%s, median\t%.2f\tms\t\t\n", what, at(.5));
    std::printf("BENCH\t%s, p99\t%.2f\tms\t<= %g\t%.2f\n", what, at(.99), target, at(.99) / target);
    std::fflush(stdout);
}

/// Counts the paints of a widget.
class PaintCount final : public QObject {
public:
    explicit PaintCount(QWidget& widget) : QObject(&widget) { widget.installEventFilter(this); }

    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void waitForPaint(const PaintCount& paints, int before)
{
    QElapsedTimer waited;
    waited.start();
    while (paints.count == before) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        if (waited.elapsed() > 10'000)
            giveUp("nothing was painted");
    }
}

void measureFirstPaint()
{
    QElapsedTimer timer;
    timer.start();
    const QTemporaryDir folder;
    const auto location = store::StoreLocation::file(folder.filePath(QStringLiteral("empty.db")));
    auto centre = app::Centre::open(
        {.location = location, .login = QStringLiteral("me"), .name = QStringLiteral("Me")});
    if (!centre)
        giveUp(qPrintable(centre.error().detail));
    ui::Preferences preferences(folder.filePath(QStringLiteral("window.ini")));
    ui::MainWindow window({(*centre)->desk(), (*centre)->directory(), (*centre)->setup(),
                           (*centre)->clock(), &(*centre)->pictures()},
                          preferences);
    window.resize(1440, 900);
    PaintCount paints(window);
    window.show();
    waitForPaint(paints, 0);
    const double taken = milliseconds(timer);
    std::printf("BENCH\tfirst paint of the window, empty store made anew\t%.1f\tms\t<= 250\t%.2f\n",
                taken, taken / 250);
}

/// The window on a lively afternoon in memory.
struct Afternoon : test::Desktop {
    Afternoon()
    {
        centre.mailboxes.append(service::MailboxSettings());
        for (int i = 0; i < 400; ++i) {
            Entry entry = centre.entries.first();
            entry.text = QStringLiteral("Line %1 of a long story. ").arg(i).repeated(1 + i % 7);
            centre.add(entry);
        }
        window.resize(1440, 900);
        QEventLoop starting;
        QObject::connect(&window, &ui::MainWindow::ready, &starting, &QEventLoop::quit);
        starting.exec();
        window.show();
        open(sample.parcel);
    }
    void open(InteractionId id)
    {
        window.open(id);
        const auto isThere = [&] {
            const auto* conversation = window.findChild<ui::Conversation*>();
            return conversation && conversation->current() == id;
        };
        QElapsedTimer waited;
        waited.start();
        while (!isThere() && waited.elapsed() < 10'000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    QAbstractItemView& timeline()
    {
        return *window.findChild<QAbstractItemView*>(QStringLiteral("timeline"));
    }

    QTemporaryDir folder;
    ui::Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    ui::MainWindow window{{desk, directory, setup, clock}, preferences};
};

void measureFrames(Afternoon& afternoon)
{
    ui::MainWindow& window = afternoon.window;
    QScrollBar& bar = *afternoon.timeline().verticalScrollBar();
    measure("a scrolled frame of the whole window", frames, 16, [&](int i) {
        bar.setValue(bar.maximum() - (i * 37) % std::max(1, bar.maximum()));
        window.grab();
    });
    measure("a resized frame of the whole window", frames / 2, 33, [&](int i) {
        window.resize(1440 - (i % 60) * 4, 900 - (i % 30) * 4);
        window.grab();
    });
    window.resize(1440, 900);
    measure("another theme, painted", 20, 100, [&](int i) {
        window.setScheme(i % 2 == 0 ? ui::Scheme::Dark : ui::Scheme::Light);
        window.grab();
    });
    measure("another customer, opened and painted", switches, 50, [&](int i) {
        afternoon.open(i % 2 == 0 ? afternoon.sample.refund : afternoon.sample.parcel);
        window.grab();
    });
}

void measureTyping(Afternoon& afternoon)
{
    afternoon.open(afternoon.sample.parcel);
    auto& words = *afternoon.window.findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    QTest::qWait(300);
    words.setFocus();
    PaintCount paints(*words.viewport());
    QTimer arrivals;
    int arrived = 0;
    QObject::connect(&arrivals, &QTimer::timeout, &afternoon.window, [&] {
        Entry entry = afternoon.centre.entries.first();
        entry.text = QStringLiteral("Another one, number %1.").arg(++arrived);
        const EntryId id = afternoon.centre.add(entry);
        afternoon.centre.touch(arrived % 2 == 0 ? afternoon.sample.parcel : afternoon.sample.refund,
                               QStringLiteral("entry.added"), id);
    });
    arrivals.start(1000 / arrivalsPerSecond);
    measure("a key until its letter is painted, under 50 arrivals/s", keys, 16, [&](int i) {
        const int before = paints.count;
        QTest::keyClick(&words, i % 6 == 5 ? Qt::Key_Space : Qt::Key_A);
        waitForPaint(paints, before);
    });
    if (arrived < 10)
        giveUp("nothing came in while typing");
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    if (!startLog(QStringLiteral("error")))
        giveUp("no log");
    ui::startTheme(app, ui::Scheme::Light);
    ui::startLanguage(app, QLocale());
    measureFirstPaint();
    Afternoon afternoon;
    measureFrames(afternoon);
    measureTyping(afternoon);
    return 0;
}
