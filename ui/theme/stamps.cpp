#include "ui/theme/stamps.h"

#include <QCache>

#include <array>
#include <cmath>

namespace heddle::ui {

namespace {

constexpr qreal kDown = 1.5; // light comes from above
constexpr int kStretch = 64; // of a stamp's straight sides
constexpr int kRingSteps = 180;
constexpr int kKeptRings = 500;
constexpr int kKeptShadows = 40;

bool isWhole(qreal value)
{
    return value == std::floor(value);
}

void paintLayers(QPainter& painter, const QRectF& rect, const ShadowLook& look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colour);
    for (int i = look.layers; i >= 1; --i)
        painter.drawRoundedRect(rect.adjusted(-i, -i + kDown, i, i + kDown), look.radius + i,
                                look.radius + i);
}

QPixmap blank(int size, qreal ratio)
{
    QPixmap made(QSize(size, size) * ratio);
    made.setDevicePixelRatio(ratio);
    made.fill(Qt::transparent);
    return made;
}

/// A shadow cut into nine: corners, and sides that are laid in pieces.
class ShadowStamp {
public:
    ShadowStamp(const ShadowLook& look, qreal ratio)
        : m_outside(look.layers + int(std::ceil(kDown))),
          m_corner(m_outside + int(std::ceil(look.radius)) + 1), m_ratio(ratio),
          m_picture(blank(2 * m_corner + kStretch, ratio))
    {
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = 2 * (m_corner - m_outside) + kStretch;
        paintLayers(painter, QRectF(m_outside, m_outside, side, side), look);
    }

    bool fits(const QRectF& rect) const
    {
        const int least = 2 * (m_corner - m_outside);
        return rect.width() >= least && rect.height() >= least;
    }

    void paint(QPainter& painter, const QRectF& rect) const
    {
        const QRect all = rect.toRect().adjusted(-m_outside, -m_outside, m_outside, m_outside);
        const int far = m_corner + kStretch;
        const int right = all.right() + 1 - m_corner;
        const int bottom = all.bottom() + 1 - m_corner;
        const QSize corner(m_corner, m_corner);
        lay(painter, all.topLeft(), {{0, 0}, corner});
        lay(painter, {right, all.top()}, {{far, 0}, corner});
        lay(painter, {all.left(), bottom}, {{0, far}, corner});
        lay(painter, {right, bottom}, {{far, far}, corner});
        for (int x = all.left() + m_corner; x < right; x += kStretch) {
            const QSize piece(std::min(kStretch, right - x), m_corner);
            lay(painter, {x, all.top()}, {{m_corner, 0}, piece});
            lay(painter, {x, bottom}, {{m_corner, far}, piece});
        }
        for (int y = all.top() + m_corner; y < bottom; y += kStretch) {
            const QSize piece(m_corner, std::min(kStretch, bottom - y));
            lay(painter, {all.left(), y}, {{0, m_corner}, piece});
            lay(painter, {right, y}, {{far, m_corner}, piece});
        }
    }

private:
    void lay(QPainter& painter, QPoint at, const QRect& piece) const
    {
        const QRectF source(QPointF(piece.topLeft()) * m_ratio, QSizeF(piece.size()) * m_ratio);
        painter.drawPixmap(QRectF(at, piece.size()), m_picture, source);
    }

    int m_outside;
    int m_corner;
    qreal m_ratio;
    QPixmap m_picture;
};

/// All that tells one stamp from another.
struct Key {
    std::array<quint32, 8> marks;

    bool operator==(const Key&) const = default;
};

size_t qHash(const Key& key, size_t seed)
{
    return qHashRange(key.marks.begin(), key.marks.end(), seed);
}

quint32 inSteps(qreal value)
{
    return quint32(std::lround(value * 100));
}

} // namespace

void paintShadow(QPainter& painter, const QRectF& rect, const ShadowLook& look)
{
    static QCache<Key, ShadowStamp> stamps(kKeptShadows);
    const qreal ratio = painter.device()->devicePixelRatioF();
    // Pieces that end between two pixels would show their seams.
    const bool isOnPixels = isWhole(ratio) && isWhole(rect.x()) && isWhole(rect.y())
                            && isWhole(rect.width()) && isWhole(rect.height());
    if (!isOnPixels)
        return paintLayers(painter, rect, look);
    const Key key{{inSteps(look.radius), quint32(look.layers), look.colour.rgba(), inSteps(ratio)}};
    const ShadowStamp* stamp = stamps.object(key);
    if (!stamp) {
        auto made = std::make_unique<ShadowStamp>(look, ratio);
        stamp = made.get();
        stamps.insert(key, made.release());
    }
    if (stamp->fits(rect))
        stamp->paint(painter, rect);
    else
        paintLayers(painter, rect, look);
}

void paintRing(QPainter& painter, QPointF corner, const RingLook& look)
{
    static QCache<Key, QPixmap> stamps(kKeptRings);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPointF whole(std::floor(corner.x()), std::floor(corner.y()));
    const QPointF inside = corner - whole;
    const int step = std::clamp(int(std::lround(look.share * kRingSteps)), 0, kRingSteps);
    const Key key{{inSteps(look.size), quint32(step), inSteps(look.width), look.colour.rgba(),
                   look.track.rgba(), inSteps(ratio), inSteps(inside.x()), inSteps(inside.y())}};
    const QPixmap* stamp = stamps.object(key);
    if (!stamp) {
        auto made = std::make_unique<QPixmap>(blank(int(std::ceil(look.size)) + 1, ratio));
        QPainter into(made.get());
        into.setRenderHint(QPainter::Antialiasing);
        const qreal half = look.width / 2;
        const QRectF round(inside.x() + half, inside.y() + half, look.size - look.width,
                           look.size - look.width);
        into.setPen(QPen(look.track, look.width));
        into.drawEllipse(round);
        if (step > 0) {
            into.setPen(QPen(look.colour, look.width, Qt::SolidLine, Qt::RoundCap));
            into.drawArc(round, 90 * 16, -step * 360 * 16 / kRingSteps);
        }
        into.end();
        stamp = made.get();
        stamps.insert(key, made.release());
    }
    painter.drawPixmap(whole, *stamp);
}

} // namespace heddle::ui
