#pragma once

#include "core/channel/phone/phoneengine.h"
#include "core/channel/recordingplayer.h"

namespace heddle::phone {

/// Recordings by heddle-phone, which is started where no line did.
/// Thread: the core thread. `engine` and `clock` must outlive it.
class EnginePlayer final : public channel::RecordingPlayer {
    Q_OBJECT
public:
    EnginePlayer(PhoneEngine& engine, Clock& clock, QObject* parent = nullptr);

    Async<void> play(const Wish& wish) override;
    Async<void> stop() override;

private:
    PhoneEngine& m_engine;
    Clock& m_clock;
};

} // namespace heddle::phone
