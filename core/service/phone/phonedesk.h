#pragma once

#include "core/base/async.h"
#include "core/model/phone/attending.h"
#include "core/model/phone/livecall.h"
#include "core/model/phone/phoneline.h"
#include "core/model/traffic.h"
#include "core/service/phone/floorcall.h"
#include "core/service/phone/lines/lineconnector.h"
#include "core/service/phone/recordings/recordingdesk.h"

#include <QObject>

namespace heddle::service {

/// A call at this desk with what the centre knows of it.
struct DeskCall {
    LiveCall call;
    InteractionId interaction; ///< not valid until it is in the timeline
    CustomerId customer;
    QString who;    ///< the customer's name, else the number as shown here
    QString number; ///< as shown here; empty when withheld
    RecordingRule recording = RecordingRule::OnRequest;
    /// Between a supervisor and the agent's desk: how it is part of the agent's call.
    std::optional<Attending> attending;

    bool operator==(const DeskCall&) const = default;
};

/// The telephone of the agent who sits here.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: NotFound, Conflict (the
/// call's stage does not allow it), BadInput, Offline (no telephone or no line), Refused (rights, or
/// the customer wants no calls).
class PhoneDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Calls of this desk that go on, the oldest first: as told by callChanged().
    virtual QList<DeskCall> calls() const = 0;
    /// Lines that can telephone, by name: as told by linesChanged().
    virtual QStringList lines() const = 0;
    /// How a line stands, and why; Stopped for one that is not known. As told by linesChanged().
    virtual ChannelState lineState(const QString& line) const = 0;

    /// Calls a number. An emergency number is called by the first line that works, whatever else
    /// holds; others not when the customer whose number it is wants no calls.
    virtual Async<InteractionId> dial(const QString& number) = 0;
    virtual Async<void> answer(const QString& call) = 0;
    virtual Async<void> decline(const QString& call) = 0;
    virtual Async<void> hangUp(const QString& call) = 0;
    virtual Async<void> hold(const QString& call) = 0;
    virtual Async<void> resume(const QString& call) = 0;
    virtual Async<void> mute(const QString& call) = 0;
    virtual Async<void> unmute(const QString& call) = 0;
    virtual Async<void> sendDigits(const QString& call, const QString& keys) = 0;
    virtual Async<void> transfer(const QString& call, const QString& number) = 0;
    virtual Async<void> transferTo(const QString& call, const QString& other) = 0;
    virtual Async<void> join(const QStringList& calls) = 0;
    /// For supervisors: takes part in the call of another desk, or in another way, or no longer.
    /// Refused to others, Conflict where nobody talks.
    virtual Async<void> attend(InteractionId call, Attending how) = 0;
    /// For supervisors: what is talked on at the other desks now, the longest first.
    virtual Async<QList<FloorCall>> callsElsewhere() = 0;
    /// To be set by administrators.
    using Attendance = heddle::Attendance;
    virtual Async<Attendance> attendance() = 0;
    virtual Async<void> setAttendance(Attendance attendance) = 0;
    virtual Async<void> startRecording(const QString& call) = 0;
    virtual Async<void> pauseRecording(const QString& call) = 0;
    virtual Async<void> resumeRecording(const QString& call) = 0;

    virtual Async<QList<LineConnector::SoundDevice>> soundDevices() = 0;
    virtual Async<void> useSound(const LineConnector::SoundChoice& choice) = 0;
    virtual Async<void> testSound() = 0;
    virtual Async<int> microphoneLevel() = 0;

    /// Recorded calls, to be listened to.
    virtual RecordingDesk& recordings() = 0;

    /// The centre's lines, without their passwords. Saving and removing: administrators only; an
    /// empty password leaves it as it is.
    virtual Async<QList<PhoneLine>> settings() = 0;
    virtual Async<void> saveLine(const PhoneLine& line, const QString& password) = 0;
    virtual Async<void> removeLine(const QString& name) = 0;

Q_SIGNALS:
    void callChanged(const heddle::service::DeskCall& call);
    void linesChanged();
    void keyPressed(const QString& call, QChar key);
    void transferFailed(const QString& call);
};

} // namespace heddle::service
