#pragma once

#include "core/model/agent.h"

#include <QList>

#include <map>

namespace heddle::service {

/// Whom a note names by "@": a whole name, a login, or a first name that only one colleague has.
/// In the order of the text, each once; capitals do not matter.
QList<AgentId> mentionedIn(const QString& text, const std::map<AgentId, Agent>& agents);

} // namespace heddle::service
