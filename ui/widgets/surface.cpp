#include "ui/widgets/surface.h"

#include "ui/theme/ink.h"

#include <QVBoxLayout>

namespace heddle::ui {

Surface::Surface(Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {}

void Surface::setProminent(bool prominent)
{
    m_prominent = prominent;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QColor line = m_prominent ? mixed(t.line, t.accent, t.dark ? .7 : .5) : t.line;
    const QRectF whole = rect();
    const QRectF lifted = whole.adjusted(kShadowRoom, kShadowRoom, -kShadowRoom, -kShadowRoom);
    switch (m_kind) {
    case Kind::Panel:
        ink.shadow(lifted, 12, 3);
        ink.box(lifted, 12, t.panel, line);
        break;
    case Kind::Card:
        ink.shadow(lifted, 12, m_prominent ? 4 : 3);
        ink.box(lifted, 12, t.raised, line);
        break;
    case Kind::Sunken: ink.box(whole, 10, t.sunken, line); break;
    case Kind::Popover: ink.box(whole, 12, t.raised, t.lineStrong); break;
    }
}

Divider::Divider(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Divider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).line);
}

void fill(QWidget* outer, QWidget* inner)
{
    auto* box = new QVBoxLayout(outer);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(inner);
}

} // namespace heddle::ui
