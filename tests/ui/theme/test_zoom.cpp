#include "tests/support/catch.h"

#include "ui/theme/zoom.h"

#include <QWidget>

using namespace heddle::ui;

TEST_CASE("A window made after the size was changed is drawn in it, and the next one in the next",
          "[theme]")
{
    const auto ratioOfNewWindow = [] {
        QWidget window;
        window.resize(100, 100);
        window.show();
        return window.grab().devicePixelRatio();
    };
    const qreal usual = ratioOfNewWindow();
    for (const int percent : {150, 200, 100}) {
        applyZoom(percent);
        CHECK(ratioOfNewWindow() == Approx(usual * percent / 100));
    }
}
