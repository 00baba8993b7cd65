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

/// PulseAudio or PipeWire. From a module of its own: see pulseserver.h.
class PulseServer {
public:
    virtual ~PulseServer() = default;

    /// A microphone and a loudspeaker; empty names: the user's own choice there. Each is served by a
    /// thread of its own, so that a slow server never holds up a call. Offline when there is no
    /// sound server, NotFound for a device that it does not have.
    virtual Result<std::unique_ptr<AudioDevice>> open(const QString& source,
                                                      const QString& sink) const = 0;
    /// What the sound server has; waits a second at most. Offline when there is none.
    virtual Result<QList<SoundDevice>> devices() const = 0;
};

} // namespace heddle::phone
