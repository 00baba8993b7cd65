#pragma once

#include "core/service/rehearsal/rehearsalview.h"
#include "ui/theme/icons.h"
#include "ui/theme/ink.h"

namespace heddle::ui {

/// The picture of a scenario, by the name its file gives.
Icon iconOfStory(const QString& name);
/// "24 min", "1 h 5 min".
QString scenarioLength(Duration span);
/// "10×", "as fast as it can".
QString speedWords(int speed);
/// The hour of the scenario's own zone, "11:42" or "11:42:08".
enum class ClockForm { Minutes, Seconds };
QString hourWords(const service::RehearsalView& view, Timestamp at,
                  ClockForm form = ClockForm::Minutes);
/// "a91c 3f07 5be2 d4e8"
QString hashWords(const QString& hash, int groups = 4);
/// "Running", "Paused", "Over".
QString progressWords(const service::RehearsalView& view);

/// The colours of how an item went: line and ground.
struct VerdictColours {
    QColor line;
    QColor ground;
};
VerdictColours verdictColours(service::RehearsedItem::Standing standing, const Tokens& tokens);
/// The numbered mark of an item: the same stands in the day and in the debrief. A square is a
/// missed one, so that colour is not the only sign.
void paintVerdict(Ink& ink, QPointF centre, qreal radius, const service::RehearsedItem& item);

} // namespace heddle::ui
