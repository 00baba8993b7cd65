#pragma once

#include "app/phone/media/pulsedevice.h"

namespace heddle::phone {

/// The desktop's sound server, by heddle_phone_pulse.so beside the program or in
/// ../lib/heddle/modules: it brings many libraries with it, and is loaded at its first use, for good.
/// Unsupported: it is not there.
Result<const PulseServer*> pulseServer();

} // namespace heddle::phone
