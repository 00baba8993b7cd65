#include "ui/theme/ink.h"

#include "ui/theme/bidi.h"
#include "ui/theme/shapedline.h"
#include "ui/theme/stamps.h"

#include <QWidget>

#include <cmath>

namespace heddle::ui {

Ink::Ink(QPainter& painter, const QRectF& area, Qt::LayoutDirection direction, const Tokens& tokens)
    : m_painter(painter), m_area(area), m_direction(direction), m_tokens(tokens)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    // The place of a text follows the window, its own order follows its words.
    m_painter.setLayoutDirection(Qt::LayoutDirectionAuto);
}

Ink::Ink(QPainter& painter, const QWidget* widget)
    : Ink(painter, widget->rect(), widget->layoutDirection(), heddle::ui::tokens(widget))
{}

QRectF Ink::placed(const QRectF& rect) const
{
    return heddle::ui::placed(rect, m_area, m_direction);
}

QPointF Ink::placed(QPointF point) const
{
    return heddle::ui::placed(point, m_area, m_direction);
}

void Ink::box(const QRectF& rect, qreal radius, const QColor& fill, const QColor& stroke)
{
    QRectF place = placed(rect);
    m_painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (stroke.alpha() > 0) {
        m_painter.setPen(QPen(stroke, 1));
        place.adjust(.5, .5, -.5, -.5);
        radius -= .5;
    } else {
        m_painter.setPen(Qt::NoPen);
    }
    m_painter.drawRoundedRect(place, radius, radius);
}

void Ink::shadow(const QRectF& rect, qreal radius, int layers)
{
    if (m_tokens.shadow.alpha() == 0)
        return;
    paintShadow(m_painter, placed(rect),
                {.radius = radius, .layers = layers, .colour = m_tokens.shadow});
}

void Ink::hairline(qreal fromX, qreal toX, qreal y, const QColor& colour)
{
    m_painter.setPen(QPen(colour, 1));
    const qreal line = std::floor(y) + .5;
    m_painter.drawLine(placed(QPointF(fromX, line)), placed(QPointF(toX, line)));
}

void Ink::upright(qreal x, qreal fromY, qreal toY, const QColor& colour)
{
    m_painter.setPen(QPen(colour, 1));
    const qreal line = std::floor(placed(QPointF(x, 0)).x()) + .5;
    m_painter.drawLine(QPointF(line, fromY), QPointF(line, toY));
}

void Ink::dot(QPointF centre, qreal radius, const QColor& colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(placed(centre), radius, radius);
}

void Ink::focusRing(const QRectF& rect, qreal radius)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_tokens.dark ? m_tokens.accentText : m_tokens.accent, 2));
    m_painter.drawRoundedRect(placed(rect).adjusted(1, 1, -1, -1), radius, radius);
}

qreal Ink::draw(QPointF start, const QString& text, Type type, const QColor& colour)
{
    const ShapedLine* line = shapedLine(text, type);
    const qreal width = line ? line->width : textWidth(text, type);
    QPointF left = placed(start);
    if (m_direction == Qt::RightToLeft)
        left.rx() -= width;
    m_painter.setPen(colour);
    if (line) {
        line->layout->draw(&m_painter, {left.x(), left.y() - line->ascent});
    } else {
        m_painter.setFont(typeFont(type));
        m_painter.drawText(left, text);
    }
    return width;
}

qreal Ink::text(QPointF at, const QString& text, Type type, const QColor& colour)
{
    return draw(at, text, type, colour);
}

qreal Ink::textEnd(QPointF at, const QString& text, Type type, const QColor& colour)
{
    return draw({at.x() - textWidth(text, type), at.y()}, text, type, colour);
}

qreal Ink::textCentre(QPointF at, const QString& text, Type type, const QColor& colour)
{
    return draw({at.x() - textWidth(text, type) / 2, at.y()}, text, type, colour);
}

qreal Ink::digits(QPointF at, const QString& text, Type type, const QColor& colour)
{
    const qreal width = digitsWidth(text, type);
    const qreal cell = textWidth(QStringLiteral("0"), type);
    QPointF pen = placed(at);
    if (m_direction == Qt::RightToLeft)
        pen.rx() -= width;
    m_painter.setPen(colour);
    for (const QChar letter : text) {
        const ShapedLine& line = *shapedLine(letter, type);
        const qreal room = letter.isDigit() ? cell : line.width;
        line.layout->draw(&m_painter, {pen.x() + (room - line.width) / 2, pen.y() - line.ascent});
        pen.rx() += room;
    }
    return width;
}

qreal Ink::digitsEnd(QPointF at, const QString& text, Type type, const QColor& colour)
{
    return digits({at.x() - digitsWidth(text, type), at.y()}, text, type, colour);
}

void Ink::icon(Icon icon, QPointF centre, int size, const QColor& colour, qreal stroke)
{
    const QPointF middle = placed(centre);
    const QPointF corner(std::round(middle.x() - size / 2.0), std::round(middle.y() - size / 2.0));
    const bool mirror = m_direction == Qt::RightToLeft && pointsSomewhere(icon);
    m_painter.drawPixmap(corner, iconPixmap({.icon = icon,
                                             .size = size,
                                             .colour = colour,
                                             .ratio = m_painter.device()->devicePixelRatioF(),
                                             .stroke = stroke,
                                             .mirrored = mirror}));
}

void Ink::ring(const QRectF& rect, qreal share, const QColor& colour, qreal width)
{
    paintRing(m_painter, placed(rect).topLeft(),
              {.size = rect.width(),
               .share = share,
               .width = width,
               .colour = colour,
               .track = withAlpha(colour, m_tokens.dark ? .24 : .18)});
}

bool showsFocus(const QWidget* widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace heddle::ui
