#pragma once

#include "core/base/clock.h"
#include "ui/theme/ink.h"

#include <optional>

namespace heddle::ui {

/// Initials on a coloured disc.
void paintAvatar(Ink& ink, const QRectF& rect, const QString& name);
/// The first letters of the first two words, upper case; "?" for a name without letters.
QString initials(const QString& name);

/// A channel's glyph on a small disc; `under` is the colour it stands on.
void paintChannelBadge(Ink& ink, QPointF centre, ChannelKind channel, const QColor& under);

/// How a pill looks.
struct PillLook {
    QColor words;
    QColor back;
    int height = 20;
    Type type{Step::Caption, Weight::Medium};
    std::optional<Icon> icon;
};
/// A rounded label whose start is at `at` (top). Returns its width.
qreal paintPill(Ink& ink, QPointF at, const QString& text, const PillLook& look);
qreal pillWidth(const QString& text, const PillLook& look);

/// How far something is on its way to its due moment.
struct DueMark {
    QString words;   ///< "4:12", "2h 01m", "+1:15" when late
    qreal share = 1; ///< of the time that is used up, 0 to 1
    enum class Urgency { Calm, Soon, Now, Late } urgency = Urgency::Calm;

    bool operator==(const DueMark&) const = default;
};
/// \param start when the clock started; without it an hour before due is taken.
DueMark dueMark(Timestamp due, std::optional<Timestamp> start, Timestamp now);
/// "4:12", "2h 01m", "3d 4h"; late times carry a plus.
QString countdownWords(Duration left);
/// The words in equal digit cells, ending at `at` (middle of the line), and the ring before them.
/// Returns the width used.
qreal paintDueMark(Ink& ink, QPointF at, const DueMark& mark);
qreal dueMarkWidth(const DueMark& mark);
const QColor& colourOf(DueMark::Urgency urgency, const Tokens& tokens);

/// Seconds left of an offer inside a ring that empties.
void paintCountdownRing(Ink& ink, const QRectF& rect, Duration left, Duration whole);

/// The program's mark.
void paintLogo(Ink& ink, const QRectF& rect);

} // namespace heddle::ui
