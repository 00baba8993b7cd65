#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace heddle::store {
class Store;
}

namespace heddle::scenario {

/// A stretch of a centre's journal as a scenario that can be played: its queues and who worked, and
/// each thing that customers said at its moment and on its channel.
///
/// Nobody is named: customers and agents are numbered, addresses are invented, and so is every text: as
/// long as the one it stands for, as glad or as angry, and as severe in the same way. Fails with BadInput when nothing was said in that time, and with what the store
/// fails with.
Result<QByteArray> recorded(store::Store& store, Timestamp from, Timestamp to);

} // namespace heddle::scenario
