// Shows a screen of the window on a made-up centre:
//   heddle_gallery [--screen NAME|all] [--dark] [--rtl] [--size WxH] [--shot FILE|FOLDER]
#include "tests/ui/gallery/stage.h"

#include "ui/mainwindow/language.h"
#include "ui/theme/scheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTextStream>
#include <QTimer>

#include <functional>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr int kLoads = 400;  // ms until what the window asks for is there
constexpr int kPaints = 900; // and until the screen is drawn

struct Wish {
    Scheme scheme = Scheme::Light;
    QSize size;
    QString shot;
    bool isSeries = false;
};

/// Shows one screen, and after its picture the next.
void show(QStringList screens, const Wish& wish)
{
    if (screens.isEmpty()) {
        QApplication::quit();
        return;
    }
    const QString screen = screens.takeFirst();
    auto stage = std::make_shared<test::Stage>(screen, wish.scheme);
    stage->window().resize(wish.size);
    stage->window().show();
    QTimer::singleShot(kLoads, &stage->window(), [stage] { stage->enter(); });
    if (wish.shot.isEmpty())
        return;
    QTimer::singleShot(kLoads + kPaints, qApp, [stage, screens, screen, wish] {
        const QString file =
            wish.isSeries ? QDir(wish.shot).filePath(screen + QStringLiteral(".png")) : wish.shot;
        stage->window().grab().save(file);
        QTimer::singleShot(0, qApp, [screens, wish] { show(screens, wish); });
    });
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
