#pragma once

#include "core/channel/phonechannel.h"
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
    /// Empty: what the desktop uses. `ring` empty: it rings in the headset.
    virtual Async<void> useDevices(const QString& microphone, const QString& loudspeaker,
                                   const QString& ring) = 0;
};

/// The name under which a line's password is kept.
inline QString lineSecretName(const QString& line)
{
    return QStringLiteral("line/") + line;
}

} // namespace heddle::service
