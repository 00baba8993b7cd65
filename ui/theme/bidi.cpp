#include "ui/theme/bidi.h"

namespace heddle::ui {

namespace {

constexpr QChar kLeftToRightIsolate(u'\u2066');
constexpr QChar kFirstStrongIsolate(u'\u2068');
constexpr QChar kPopIsolate(u'\u2069');

} // namespace

QString isolated(const QString& address)
{
    return address.isEmpty() ? address : QString(kLeftToRightIsolate + address + kPopIsolate);
}

QString isolatedName(const QString& name)
{
    return name.isEmpty() ? name : QString(kFirstStrongIsolate + name + kPopIsolate);
}

QRectF placed(const QRectF& rect, const QRectF& area, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft)
        return rect;
    return {area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

QPointF placed(QPointF point, const QRectF& area, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft)
        return point;
    return {area.left() + area.right() - point.x(), point.y()};
}

} // namespace heddle::ui
