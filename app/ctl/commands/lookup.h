#pragma once

#include "core/base/ids.h"
#include "core/store/store.h"

namespace heddle::ctl {

/// The customer named on the command line, by number or by an address they write from.
/// Fails with NotFound, naming what was given.
Result<CustomerId> findCustomer(store::Store& store, const QString& named);

/// The interaction with this number. Fails with BadInput or NotFound.
Result<Interaction> findInteraction(store::Store& store, const QString& named);

/// The agent named by login or number; NotFound lists where to look.
Result<Agent> findAgent(store::Store& store, const QString& named);

} // namespace heddle::ctl
