#pragma once

#include "core/channel/phonechannel.h"
#include "core/channel/recordingplayer.h"
#include "core/model/phone/phoneline.h"

#include <memory>

namespace heddle::service {

/// Turns a line's settings into a channel, and knows the telephone that all lines share.
/// Implemented where the adapters are known. Thread: the core thread.
class LineConnector {
public:
    virtual ~LineConnector() = default;

    /// A line that was not started; it asks the secret store for its password when it needs it.
    virtual std::unique_ptr<channel::PhoneChannel> connectLine(const PhoneLine& line) = 0;

    /// A headset or loudspeaker of this desk.
    struct SoundDevice {
        QString id;
        QString description;
        bool isInput = false;

        bool operator==(const SoundDevice&) const = default;
    };
    virtual Async<QList<SoundDevice>> soundDevices() = 0;
    /// What this desk speaks into and hears by; empty: what the desktop uses. `ring` empty: it
    /// rings in the headset.
    struct SoundChoice {
        QString microphone;
        QString loudspeaker;
        QString ring;
        int volume = 100; ///< percent of what comes in, 0 to 200

        bool operator==(const SoundChoice&) const = default;
    };
    virtual Async<void> useSound(const SoundChoice& choice) = 0;
    /// Plays a tone in headset and ring device, and hears the microphone, for three seconds.
    virtual Async<void> testSound() = 0;
    /// How loud the agent is now, of 32,767; for as long as a call goes on, or a test.
    virtual Async<int> microphoneLevel() = 0;

    virtual channel::RecordingPlayer& player() = 0;
    /// Words as a sound file. Unsupported where nothing here speaks that language (BCP 47).
    virtual Async<QString> speak(const QString& words, const QString& language) = 0;
};

/// The name under which a line's password is kept.
inline QString lineSecretName(const QString& line)
{
    return QStringLiteral("line/") + line;
}

} // namespace heddle::service
