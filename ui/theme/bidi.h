#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

namespace heddle::ui {

/// An address, number or handle that must not be turned around by the text it stands in
/// (Unicode isolate U+2066 … U+2069).
QString isolated(const QString& address);
/// Somebody's name: keeps its own direction and does not disturb its neighbours (U+2068 … U+2069).
QString isolatedName(const QString& name);

/// `rect`, given as if the window ran left to right, where it stands inside `area`.
QRectF placed(const QRectF& rect, const QRectF& area, Qt::LayoutDirection direction);
QPointF placed(QPointF point, const QRectF& area, Qt::LayoutDirection direction);

} // namespace heddle::ui
