#pragma once

#include "core/base/result.h"
#include "core/model/entry.h"

#include <QList>

namespace heddle::store {
class Store;
}

namespace heddle::service {

// What a supervisor whispered into a chat is read by its agent, by who takes part in it or had it
// last, by supervisors, and by nobody else.

bool isWhisper(const Entry& entry);

/// Whether this agent may read an entry.
Result<bool> mayRead(store::Store& store, AgentId agent, const Entry& entry);

/// Those of the entries that this agent may read.
Result<QList<Entry>> readable(store::Store& store, AgentId agent, const QList<Entry>& entries);

} // namespace heddle::service
