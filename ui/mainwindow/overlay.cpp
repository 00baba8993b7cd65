#include "ui/mainwindow/overlay.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/surface.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace heddle::ui {

namespace {

bool isInOverlay(const QWidget* widget)
{
    while (widget && !qobject_cast<const Overlay*>(widget))
        widget = widget->parentWidget();
    return widget != nullptr;
}

} // namespace

Overlay::Overlay(const QString& title, QWidget* window) : QWidget(window)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    m_sheet = new Surface(Surface::Kind::Popover, this);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { keepFocus(now); });
    hide();
}

void Overlay::setSheetSize(const QSize& size)
{
    m_size = size;
    place();
}

void Overlay::open()
{
    if (!isVisible())
        m_outside = window()->focusWidget();
    place();
    show();
    raise();
    m_inside = this;
    setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    const bool hasKeyboard = hasFocus() || isAncestorOf(window()->focusWidget());
    m_inside = nullptr; // lets the keyboard go
    QWidget* const back = m_outside.data();
    m_outside = nullptr;
    if (back != nullptr && hasKeyboard && back->isVisible())
        back->setFocus(Qt::OtherFocusReason);
    hide();
}

// Something behind the sheet may finish loading and ask for the keyboard: it has to wait.
void Overlay::keepFocus(QWidget* now)
{
    if (!isVisible() || !now || now->window() != window())
        return;
    if (now == this || isAncestorOf(now)) {
        m_inside = now;
    } else if (m_inside && !isInOverlay(now)) {
        m_outside = now;
        m_inside->setFocus(Qt::OtherFocusReason);
    }
}

// Tab goes round in here.
bool Overlay::focusNextPrevChild(bool next)
{
    QWidget* focus = window()->focusWidget();
    QWidget* const from = focus && isAncestorOf(focus) ? focus : this;
    const auto step = [next](const QWidget* at) {
        return next ? at->nextInFocusChain() : at->previousInFocusChain();
    };
    for (QWidget* at = step(from); at != from; at = step(at)) {
        const bool takesTab = (at->focusPolicy() & Qt::TabFocus) && at->isEnabled();
        if (takesTab && isAncestorOf(at) && at->isVisibleTo(this)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    }
    return true;
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    m_sheet->setGeometry(sheetPlace(size()));
}

QRect Overlay::sheetPlace(const QSize& window) const
{
    const QSize size = m_size.boundedTo(window - QSize(32, 32));
    return {{(window.width() - size.width()) / 2, (window.height() - size.height()) / 2}, size};
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
