#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>

namespace heddle::ui {

/// The steps of the type scale; the value is the size in pixels.
enum class Step {
    Caption = 11,
    Meta = 12,
    Body = 13,
    Reading = 14,
    Title = 16,
    Page = 20,
    Figure = 28
};
enum class Weight { Regular = 400, Medium = 500, Strong = 600 };

/// A step with its weight: all that is ever said about a font.
struct Type {
    Step step = Step::Body;
    Weight weight = Weight::Regular;

    bool operator==(const Type&) const = default;
};

/// Inter, or the system's sans where it is not installed. The reference stays good.
const QFont& typeFont(Type type);
const QFontMetricsF& typeMetrics(Type type);

qreal textWidth(const QString& text, Type type);
/// `text` cut at its end with "…" to fit `width`.
QString elided(const QString& text, Type type, qreal width);
/// Half the height of capitals: what to add to a line's middle to find the baseline.
qreal halfCap(Type type);
/// The width of `text` with every digit in a cell of the same width, as Ink::digits() draws it.
qreal digitsWidth(const QString& text, Type type);

} // namespace heddle::ui
