#include "core/model/centre/skill.h"

namespace heddle {

// Not defaulted: a list of an incomplete type cannot be compared inside the class.
bool SkillExpression::operator==(const SkillExpression& other) const
{
    return kind == other.kind && skill == other.skill && least == other.least && most == other.most
           && parts == other.parts;
}

} // namespace heddle
