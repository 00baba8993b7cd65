#include "ui/widgets/railbutton.h"

#include "ui/theme/ink.h"

namespace heddle::ui {

RailButton::RailButton(Icon icon, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon)
{
    setText(name);
    setToolTip(name);
    setAccessibleName(name);
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n new", nullptr, count).arg(text()) : text());
    update();
}

void RailButton::setWarning(const QString& words)
{
    m_warning = words;
    setAccessibleName(words.isEmpty() ? text() : tr("%1: %2").arg(text(), words));
    update();
}

void RailButton::setSymbol(Icon icon)
{
    m_icon = icon;
    update();
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    const Tokens& t = ink.tokens();
    const QRectF face = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (isChecked()) {
        ink.shadow(face, 9, 2);
        ink.box(face, 9, t.dark ? t.thumb : t.panel, t.dark ? t.thumb : t.line);
    } else if (underMouse()) {
        ink.box(face, 9, t.hover);
    }
    ink.icon(m_icon, {20, 20}, 20, isChecked() ? t.accentText : t.text2, isChecked() ? 1.9 : 1.6);
    if (m_badge > 0 || !m_warning.isEmpty()) {
        const QString count = !m_warning.isEmpty() ? QStringLiteral("!")
                              : m_badge > 99       ? QStringLiteral("99+")
                                                   : QString::number(m_badge);
        const Type type{Step::Caption, Weight::Strong};
        const qreal wide = std::max(16.0, textWidth(count, type) + 9);
        const QRectF badge(width() - wide - 1, 2, wide, 16);
        ink.box(badge.adjusted(-1.5, -1.5, 1.5, 1.5), 9.5, t.app);
        ink.box(badge, 8, t.badFill);
        ink.textCentre({badge.center().x(), badge.center().y() + halfCap(type)}, count, type,
                       t.onBad);
    }
    if (showsFocus(this))
        ink.focusRing(face, 9);
}

} // namespace heddle::ui
