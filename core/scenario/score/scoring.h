#pragma once

#include "core/scenario/play/player.h"

namespace heddle::scenario {

/// How far one item of the score is.
struct ScoredItem {
    enum class Standing { Open, Met, Partly, Missed } standing = Standing::Open;
    QString id;
    QString title;
    bool isByHand = false; ///< a trainer gives the points
    int points = 0;        ///< reached
    int of = 0;
    QString evidence; ///< what decided, in words
    QString lesson;   ///< what there is to learn where it was not met; while open, a hint
    std::optional<Timestamp> at;
    InteractionId contact; ///< its place in the timeline
    EntryId entry;

    bool operator==(const ScoredItem&) const = default;
};

QLatin1String toName(ScoredItem::Standing standing);

/// Points that a trainer gave, by the id of the item.
using GivenPoints = std::map<QString, int>;

/// What the trainee has reached up to now, in the order of the script. What can still be done is
/// open until the day is over.
QList<ScoredItem> scored(const Player& player, AgentId trainee, Timestamp now,
                         const GivenPoints& given = {});

} // namespace heddle::scenario
