// Shows a screen of the window on a made-up centre:
//   heddle_gallery [--screen NAME|all] [--dark] [--rtl] [--size WxH] [--shot FILE|FOLDER]
#include "tests/ui/gallery/stage.h"

#include "ui/mainwindow/language.h"
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QImage>
#include <QTextStream>
#include <QTimer>

#include <memory>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr int kLoads = 400; // ms until what the window asks for is there
constexpr int kLooks = 500; // ms between two looks at a screen that still changes
constexpr int kMostLooks = 40;

struct Wish {
    Scheme scheme = Scheme::Light;
    QSize size;
    QString shot;
    bool isSeries = false;
};

using StagePointer = std::shared_ptr<test::Stage>;

void show(const QStringList& screens, const Wish& wish);

/// Takes the picture of a screen when two looks at it are the same, and goes on to the next.
void take(const StagePointer& stage, const QStringList& screens, const Wish& wish,
          const QImage& before, int looks)
{
    const QImage now = stage->window().grab().toImage();
    if (now != before && looks < kMostLooks) {
        QTimer::singleShot(kLooks, qApp, [=] { take(stage, screens, wish, now, looks + 1); });
        return;
    }
    const QString name = screens.first() + QStringLiteral(".png");
    now.save(wish.isSeries ? QDir(wish.shot).filePath(name) : wish.shot);
    QTimer::singleShot(0, qApp, [=] { show(screens.mid(1), wish); });
}

void enter(const StagePointer& stage, const QStringList& screens, const Wish& wish)
{
    if (!stage->isReady()) {
        QTimer::singleShot(kLoads, qApp, [=] { enter(stage, screens, wish); });
        return;
    }
    stage->enter();
    if (!wish.shot.isEmpty()) {
        QTimer::singleShot(kLooks, qApp, [=] { take(stage, screens, wish, {}, 0); });
        return;
    }
    // It stands until whoever looks at it closes it.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, qApp,
                     [kept = std::make_shared<StagePointer>(stage)] { kept->reset(); });
}

/// Shows one screen, and after its picture the next.
void show(const QStringList& screens, const Wish& wish)
{
    if (screens.isEmpty()) {
        QApplication::quit();
        return;
    }
    auto stage = std::make_shared<test::Stage>(screens.first(), wish.scheme);
    stage->window().resize(wish.size);
    stage->window().show();
    QTimer::singleShot(kLoads, qApp, [=] { enter(stage, screens, wish); });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("screen"),
                      QStringLiteral("Which one: all, %1.")
                          .arg(test::Stage::screens().join(QStringLiteral(", "))),
                      QStringLiteral("name"), QStringLiteral("desk")});
    parser.addOption({QStringLiteral("dark"), QStringLiteral("In the dark.")});
    parser.addOption({QStringLiteral("rtl"), QStringLiteral("From right to left.")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("In pixels."), QStringLiteral("WxH"),
                      QStringLiteral("1440x900")});
    parser.addOption({QStringLiteral("shot"), QStringLiteral("Saves pictures and ends."),
                      QStringLiteral("file or folder")});
    parser.process(app);
    startTheme(app, Scheme::Light);
    startLanguage(app, QLocale());
    if (parser.isSet(QStringLiteral("rtl")))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const QString screen = parser.value(QStringLiteral("screen"));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    const Wish wish{.scheme = parser.isSet(QStringLiteral("dark")) ? Scheme::Dark : Scheme::Light,
                    .size = {size.value(0).toInt(), size.value(1).toInt()},
                    .shot = parser.value(QStringLiteral("shot")),
                    .isSeries = screen == QStringLiteral("all")};
    if (!wish.isSeries && !test::Stage::screens().contains(screen)) {
        QTextStream(stderr) << "there is no screen " << screen << Qt::endl;
        return 2;
    }
    QApplication::setQuitOnLastWindowClosed(wish.shot.isEmpty());
    show(wish.isSeries ? test::Stage::screens() : QStringList{screen}, wish);
    return QApplication::exec();
}
