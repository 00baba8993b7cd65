#pragma once

#include "core/service/ledger.h"

namespace heddle::service {

/// A call that a telephone outside the centre took waits for nobody here: its contact is closed.
/// What an agent of the centre has stays as it is.
Done closeTakenElsewhere(Ledger& ledger, InteractionId call);

} // namespace heddle::service
