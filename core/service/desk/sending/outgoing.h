#pragma once

#include "core/service/desk/access.h"
#include "core/service/desk/mailroom.h"

namespace heddle::service {

/// A message as its channel wants it.
struct Outgoing {
    Outbound outbound;
    QString quoted; ///< what stands below the words of a mail
};

/// Makes a message of what an agent wrote: addressed, joined to what it answers, with its files.
/// Saves nothing. Fails with NotFound where there is no mailbox to send from, or what it answers is
/// not there.
Result<Outgoing> outgoingOf(store::Store& store, const MailRoom& mailRoom, const Access& access,
                            const Draft& draft, Timestamp now);

} // namespace heddle::service
