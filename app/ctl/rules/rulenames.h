#pragma once

#include "core/base/result.h"
#include "core/model/rules/rule.h"

namespace heddle::store {
class Store;
}

namespace heddle::ctl {

/// What the actions name has to be there, or the centre's file could not be applied again: queues
/// and canned replies. BadInput names what is missing.
Done checkNames(store::Store& store, const QList<RuleAction>& actions);

/// No key does two things.
Done checkKeys(const QList<Macro>& macros);

/// The parts of "a; b", where a semicolon between quotes parts nothing.
QStringList partsOf(const QString& list);

} // namespace heddle::ctl
