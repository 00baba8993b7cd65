#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace heddle {

/// Something an agent can be good at, a language among them. Agents have it at a level of 1-10;
/// 0 is not having it.
struct Skill {
    QString name; ///< "billing", "fr"
    QString meaning;

    bool operator==(const Skill&) const = default;
};

constexpr int highestLevel = 10;

/// In an expression, stands for the skill named as the language of what waits ("fr"). Everybody
/// satisfies it while that language is unknown.
constexpr const char* languageSkill = "language";

/// What is asked of an agent's skills: a tree of terms joined by and, or. Comparisons are bounds:
/// "fr >= 5" is 5..10, "fr" 1..10, "not fr" 0..0, "fr == 5" 5..5, "fr != 5" Any of 0..4 and 6..10.
struct SkillExpression {
    enum class Kind {
        Term, ///< the level of `skill` is within least..most
        All,  ///< each of `parts` holds; with none, everybody satisfies it
        Any,  ///< one of `parts` holds; with none, nobody does
    };
    Kind kind = Kind::All;
    QString skill; ///< of a Term
    int least = 1;
    int most = highestLevel;
    QList<SkillExpression> parts; ///< of All and Any

    bool operator==(const SkillExpression& other) const;
};

/// A step of a queue's rings. The first takes part from the first attempt; each further one joins
/// when the waits of all before it are over. Earlier rings stay active and go first, but for those
/// that leave.
struct Ring {
    SkillExpression needs;
    Duration wait{};     ///< until the next ring joins; without meaning in the last
    bool leaves = false; ///< takes no part any more once the next joins (Amazon's expiring steps)

    bool operator==(const Ring&) const = default;
};

} // namespace heddle
