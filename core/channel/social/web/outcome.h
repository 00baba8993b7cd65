#pragma once

#include "core/channel/social/web/web.h"
#include "core/model/traffic.h"

namespace heddle::social {

// What became of a wish to a social network, told from its answer.

/// Of a message: taken, refused, to be tried again, or not to be known.
Delivery deliveryOf(const Result<WebAnswer>& answer);

/// Of anything else; see channel::PostingChannel for the failures.
Done doneBy(const Result<WebAnswer>& answer);

/// How long to wait before the next look after so many in vain, from 1: twice as long each time,
/// five minutes at most.
Duration pauseAfter(int failures, Duration every);

} // namespace heddle::social
