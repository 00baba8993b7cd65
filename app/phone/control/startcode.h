#pragma once

namespace heddle::phone {

/// Gives back the pages of code that only starting needed (Qt's and OpenSSL's first steps: half of
/// what a telephone in a call would hold); what is needed again comes back from the system's cache.
void letGoOfStartCode();

} // namespace heddle::phone
