#pragma once

#include <QString>

namespace heddle {

/// A moment in somebody's life that an automatic or passing line tells of; shown, never acted on.
struct HumanMoment {
    QString kind;  ///< "charity", "illness", "birth" ...
    QString quote; ///< the words as written
    /// What an agent did about it: "acknowledged", "let be", or nothing yet.
    QString answer;

    bool operator==(const HumanMoment&) const = default;
};

} // namespace heddle
