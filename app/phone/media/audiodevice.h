#pragma once

#include "app/phone/media/frame.h"
#include "core/base/result.h"

#include <QString>

#include <memory>

namespace heddle::phone {

/// A headset: where the agent's voice comes from and what they hear goes to.
///
/// Thread: the audio thread, every 20 ms; neither call may block.
class AudioDevice {
public:
    virtual ~AudioDevice() = default;

    virtual Frame read() = 0;
    virtual void write(const Frame& frame) = 0;
};

/// Opens a device by its name:
/// - "none": silence, heard by nobody;
/// - "tone:HZ" or "tone:HZ>FILE.wav": a pure tone as voice; what is heard goes to a file;
/// - "file:IN.wav" or "file:IN.wav>OUT.wav": a recording as voice (16 kHz, mono, 16 bit), over and over;
/// - "pulse" or "pulse:SOURCE|SINK": PulseAudio or PipeWire, where this build has it.
///
/// NotFound for a file or device that is not there, Unsupported, BadInput for a name like none of these.
Result<std::unique_ptr<AudioDevice>> openAudioDevice(const QString& name);

} // namespace heddle::phone
