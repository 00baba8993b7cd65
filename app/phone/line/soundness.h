#pragma once

struct sip;
struct sip_msg;

namespace heddle::phone {

/// Refuses an INVITE that is not what it says, or wants what nobody here has (RFC 3261, sections
/// 8.1.1, 8.2.2.3, 8.2.3 and 18.3); libre lets more through. False where there is nothing to refuse.
bool refuseUnsound(struct sip* stack, const sip_msg& invite);

} // namespace heddle::phone
