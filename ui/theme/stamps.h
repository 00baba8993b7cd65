#pragma once

#include <QPainter>

namespace heddle::ui {

// What is drawn alike again and again, kept as small pictures: a see-through fill costs Qt's
// painter a round through its threads, a picture does not.

struct ShadowLook {
    qreal radius = 0;
    int layers = 4;
    QColor colour;
};

/// Draws the shadow around `rect`, all but what a box of that radius covers.
void paintShadow(QPainter& painter, const QRectF& rect, const ShadowLook& look);

struct RingLook {
    qreal size = 0;  ///< its outer diameter
    qreal share = 0; ///< filled clockwise from the top, 0 to 1
    qreal width = 0;
    QColor colour;
    QColor track;
};

/// Draws the ring with its corner at `corner`.
void paintRing(QPainter& painter, QPointF corner, const RingLook& look);

} // namespace heddle::ui
