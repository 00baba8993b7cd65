#include "ui/phone/callbutton.h"

#include "ui/theme/ink.h"

#include <QPainterPath>

namespace heddle::ui {

namespace {

constexpr qreal radius = 8;
constexpr qreal stroke = 1.7;

QPainterPath microphone()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-3, -8, 6, 10), 3, 3);
    path.moveTo(-6, -1);
    path.arcTo(QRectF(-6, -7, 12, 12), 180, 180);
    path.moveTo(0, 5);
    path.lineTo(0, 8);
    return path;
}

} // namespace

CallButton::CallButton(Sign sign, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_sign(sign)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name);
}

void CallButton::setName(const QString& name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void CallButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const bool isOn = isChecked();
    if (isOn)
        ink.box(QRectF(rect()), radius, t.warnSoft);
    else if (underMouse() && isEnabled())
        ink.box(QRectF(rect()), radius, withAlpha(t.text, .07));
    const QColor colour = !isEnabled() ? t.text3 : isOn ? t.warn : t.text2;
    painter.translate(QRectF(rect()).center());
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (m_sign) {
    case Sign::Microphone:
        painter.drawPath(microphone());
        if (isOn)
            painter.drawLine(QPointF(-7, -7), QPointF(7, 7));
        break;
    case Sign::Hold:
        painter.drawLine(QPointF(-3, -6), QPointF(-3, 6));
        painter.drawLine(QPointF(3, -6), QPointF(3, 6));
        break;
    case Sign::Keypad:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (int row = -1; row <= 1; ++row) {
            for (int column = -1; column <= 1; ++column)
                painter.drawEllipse(QPointF(column * 5.0, row * 5.0), 1.3, 1.3);
        }
        break;
    case Sign::Record:
        painter.drawEllipse(QPointF(0, 0), 7, 7);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(0, 0), 3, 3);
        break;
    }
    painter.resetTransform();
    if (showsFocus(this))
        ink.focusRing(rect(), radius);
}

} // namespace heddle::ui
