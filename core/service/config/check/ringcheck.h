#pragma once

#include "core/model/agent.h"

namespace heddle::service {

/// Why no one of `members` can satisfy `needs`, in words; empty when somebody does. Languages
/// count as satisfied.
QString whyNobody(const SkillExpression& needs, const QList<Agent>& members);

} // namespace heddle::service
