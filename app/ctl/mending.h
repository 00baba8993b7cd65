#pragma once

#include "app/ctl/command.h"
#include "core/store/check.h"

namespace heddle::ctl {

/// The command that mends a damaged store, as the end of a sentence: a rebuild where its journal can
/// be read, a backup otherwise. It may take a while.
QString cureOf(const Invocation& invocation, store::Connection& connection);
/// The same for what a check found: lost mails and files come back from a backup alone.
QString cureOf(const Invocation& invocation, store::Connection& connection,
               const store::CheckReport& report);

/// Fails with Corrupt, naming the cure, where the structure of the store's file is damaged.
Done refuseDamaged(const Invocation& invocation, store::Connection& connection);

/// db rebuild on a damaged file: writes the store anew from its journal and says so, or names the
/// backup as the cure.
Done salvage(const Invocation& invocation);

} // namespace heddle::ctl
