#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QRectF>

namespace heddle::ui {

/// Draws the house's pieces: text on a baseline, rounded boxes on half pixels, tinted icons, rings.
///
/// All places are given as in a left-to-right window and are mirrored inside `area` when the
/// window runs the other way, so painted parts mirror like laid-out ones. Text is anchored at its
/// start (or end) and keeps its own direction.
class Ink {
public:
    Ink(QPainter& painter, const QRectF& area, Qt::LayoutDirection direction, const Tokens& tokens);
    /// For a widget that paints itself: its rectangle, direction and palette.
    Ink(QPainter& painter, const QWidget* widget);

    const Tokens& tokens() const { return m_tokens; }
    QPainter& painter() { return m_painter; }
    const QRectF& area() const { return m_area; }
    QRectF placed(const QRectF& rect) const;
    QPointF placed(QPointF point) const;

    /// A rounded box; a transparent fill or stroke is left out.
    void box(const QRectF& rect, qreal radius, const QColor& fill,
             const QColor& stroke = Qt::transparent);
    /// A soft shadow below what box() will draw next; nothing in the dark.
    void shadow(const QRectF& rect, qreal radius, int layers = 4);
    void hairline(qreal fromX, qreal toX, qreal y, const QColor& colour);
    void upright(qreal x, qreal fromY, qreal toY, const QColor& colour);
    void dot(QPointF centre, qreal radius, const QColor& colour);
    /// A ring for keyboard focus inside `rect`.
    void focusRing(const QRectF& rect, qreal radius);

    /// Text that starts (ends, is centred) at `at`; y is the baseline. Returns its width.
    qreal text(QPointF at, const QString& text, Type type, const QColor& colour);
    qreal textEnd(QPointF at, const QString& text, Type type, const QColor& colour);
    qreal textCentre(QPointF at, const QString& text, Type type, const QColor& colour);
    /// Figures in equal cells, so that a countdown does not jitter. Left to right always.
    qreal digits(QPointF at, const QString& text, Type type, const QColor& colour);
    qreal digitsEnd(QPointF at, const QString& text, Type type, const QColor& colour);

    /// An icon of `size` pixels around `centre`.
    void icon(Icon icon, QPointF centre, int size, const QColor& colour, qreal stroke = 1.7);
    /// A ring that fills clockwise from the top; `share` 0 to 1.
    void ring(const QRectF& rect, qreal share, const QColor& colour, qreal width = 2.2);

private:
    qreal draw(QPointF start, const QString& text, Type type, const QColor& colour);

    QPainter& m_painter;
    QRectF m_area;
    Qt::LayoutDirection m_direction;
    const Tokens& m_tokens;
};

/// True when `widget` has the focus and it came there by keyboard.
bool showsFocus(const QWidget* widget);

} // namespace heddle::ui
