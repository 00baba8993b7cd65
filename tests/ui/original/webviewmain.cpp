#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"
#include "tests/support/skipping.h"

#include "ui/theme/scheme.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    // As the program does it: the web view's module may be loaded later.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication app(argc, argv);
    heddle::ui::startTheme(app, heddle::ui::Scheme::Light);
    return heddle::test::endOf(Catch::Session().run(argc, argv));
}
