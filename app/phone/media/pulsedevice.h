#pragma once

#include "app/phone/media/audiodevice.h"

#include <QList>

namespace heddle::phone {

/// A device as Settings show it.
struct SoundDevice {
    QString id;
    QString description;
    bool isInput = false;

    bool operator==(const SoundDevice&) const = default;
};

/// A microphone and a loudspeaker of PulseAudio or PipeWire; empty names: the user's own choice
/// there. Each is served by a thread of its own, so that a slow server never holds up a call.
/// Offline when there is no sound server, NotFound for a device that it does not have.
Result<std::unique_ptr<AudioDevice>> openPulseDevice(const QString& source, const QString& sink);

/// What the sound server has; waits a second at most. Offline when there is none.
Result<QList<SoundDevice>> soundDevices();

} // namespace heddle::phone
