#pragma once

#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// Ids that tests and the gallery want by name.
struct Sample {
    CustomerId amira;      ///< gold, several identities, a long story
    CustomerId amiraTwin;  ///< likely the same person
    InteractionId parcel;  ///< Amira's open mail, mine
    InteractionId refund;  ///< Priya's, mine, unread
    InteractionId offered; ///< Luis', put before me
    InteractionId queued;  ///< waits in the queue
    OfferId offer;
    EntryId firstMail; ///< Amira's first mail; has an HTML original
};

/// Fills a centre with a lively afternoon: seven of mine, one offer, some in the queue, and a
/// timeline with every kind of entry.
Sample fillSample(FakeCentre& centre);

} // namespace heddle::test
