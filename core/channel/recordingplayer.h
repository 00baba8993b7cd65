#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"

#include <QObject>

namespace heddle::channel {

/// Plays recordings of calls where the agent hears calls, one at a time.
///
/// Thread: the core thread. Failures: NotFound, Unsupported (no recording of ours), Conflict (a call
/// is talked on), Offline (no telephone).
class RecordingPlayer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Wish {
        QString file;
        Duration from{};
        int speed = 100; ///< percent, 50 to 200; the pitch stays
        bool leavesOutSilence = false;

        bool operator==(const Wish&) const = default;
    };
    /// Instead of what is played now.
    virtual Async<void> play(const Wish& wish) = 0;
    virtual Async<void> stop() = 0;

    /// How far it is.
    struct State {
        QString file;
        Duration at{};
        Duration length{};
        bool isPlaying = false;

        bool operator==(const State&) const = default;
    };

Q_SIGNALS:
    /// A few times a second while it plays, and when it ends.
    void played(const heddle::channel::RecordingPlayer::State& state);
};

} // namespace heddle::channel
