#include "ui/theme/density.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace heddle::ui {

namespace {

constexpr const char* kProperty = "heddleDensity";

} // namespace

void applyDensity(Density density)
{
    if (density == currentDensity())
        return;
    qApp->setProperty(kProperty, int(density));
    // Views ask for their rows' sizes again on this.
    for (QWidget* widget : QApplication::allWidgets())
        QCoreApplication::postEvent(widget, new QEvent(QEvent::StyleChange));
}

Density currentDensity()
{
    return Density(qApp->property(kProperty).toInt());
}

} // namespace heddle::ui
