#include "ui/theme/zoom.h"

// Qt's own name for it can be set before the start only, and a program that starts again drops the
// call it has.
#include <private/qhighdpiscaling_p.h>

#include <QScreen>
#include <QWidget>

namespace heddle::ui {

namespace {

constexpr QSize kFrame(8, 48); // what a desktop puts round a window, at most

} // namespace

void applyZoom(int percent)
{
    if (!qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        QHighDpiScaling::setGlobalFactor(percent / 100.0);
}

QSize fittingScreen(const QWidget& window, const QSize& wanted)
{
    return wanted.boundedTo(window.screen()->availableSize() - kFrame);
}

} // namespace heddle::ui
