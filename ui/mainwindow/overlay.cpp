#include "ui/mainwindow/overlay.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/surface.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace heddle::ui {

Overlay::Overlay(const QString& title, QWidget* window) : QWidget(window)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    m_sheet = new Surface(Surface::Kind::Popover, this);
    window->installEventFilter(this);
    hide();
}

void Overlay::setSheetSize(const QSize& size)
{
    m_size = size;
    place();
}

void Overlay::open()
{
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    hide();
}

void Overlay::place()
{
    const QRect area = parentWidget()->rect();
    setGeometry(area);
    const QSize size = m_size.boundedTo(area.size() - QSize(32, 32));
    m_sheet->setGeometry(
        QRect({(area.width() - size.width()) / 2, (area.height() - size.height()) / 2}, size));
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), withAlpha(tokens(this).app, .7));
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!m_sheet->geometry().contains(event->position().toPoint()))
        close();
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace heddle::ui
