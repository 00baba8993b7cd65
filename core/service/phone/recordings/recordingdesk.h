#pragma once

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QList>
#include <QObject>

namespace heddle::service {

/// A recording that is listened to, by its blob, and how far it is.
struct Playing {
    QString blob;
    Duration at{};
    Duration length{};
    bool isGoing = false;

    bool operator==(const Playing&) const = default;
};

/// That somebody heard or saved a recording.
struct RecordingUse {
    enum class Kind { Heard, Saved };
    Kind kind = Kind::Heard;
    Timestamp at;
    QString agent; ///< whose name it was
    InteractionId interaction;
    QString who; ///< whose call it was; empty where they are forgotten

    bool operator==(const RecordingUse&) const = default;
};

/// Listening to recorded calls at this desk. Who heard or saved which is noted in the journal.
///
/// Thread: used from the GUI thread. Failures: Refused (not this agent's to hear), NotFound,
/// Unsupported, Conflict (a call is talked on), Offline (no telephone).
class RecordingDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Wish {
        InteractionId interaction;
        QString blob;
        Duration from{};
        int speed = 100; ///< percent, 50 to 200
        bool leavesOutSilence = false;

        bool operator==(const Wish&) const = default;
    };
    virtual Async<void> play(const Wish& wish) = 0;
    virtual Async<void> stop() = 0;
    /// To be said before a recording is saved elsewhere; it is not saved where this fails.
    virtual Async<void> noteSaving(InteractionId interaction, const QString& blob) = 0;
    /// Who heard or saved what, the newest first. For supervisors.
    virtual Async<QList<RecordingUse>> uses(int limit) = 0;

Q_SIGNALS:
    void playingChanged(const heddle::service::Playing& playing);
};

} // namespace heddle::service
