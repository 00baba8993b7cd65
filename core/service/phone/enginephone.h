#pragma once

#include "core/service/phone/phonedesk.h"
#include "core/service/phone/recordings/enginerecordings.h"

#include <QMap>

namespace heddle::service {

class Switchboard;

/// The agent's telephone over a switchboard in the core thread.
///
/// Thread: the GUI thread. `board` must outlive it.
class EnginePhone final : public PhoneDesk {
    Q_OBJECT
public:
    explicit EnginePhone(Switchboard& board, QObject* parent = nullptr);

    QList<DeskCall> calls() const override { return m_calls; }
    QStringList lines() const override { return m_lines; }
    ChannelState lineState(const QString& line) const override { return m_states.value(line); }

    Async<InteractionId> dial(const QString& number) override;
    Async<void> answer(const QString& call) override;
    Async<void> decline(const QString& call) override;
    Async<void> hangUp(const QString& call) override;
    Async<void> hold(const QString& call) override;
    Async<void> resume(const QString& call) override;
    Async<void> mute(const QString& call) override;
    Async<void> unmute(const QString& call) override;
    Async<void> sendDigits(const QString& call, const QString& keys) override;
    Async<void> transfer(const QString& call, const QString& number) override;
    Async<void> transferTo(const QString& call, const QString& other) override;
    Async<void> join(const QStringList& calls) override;
    Async<void> attend(InteractionId call, Attending how) override;
    Async<QList<FloorCall>> callsElsewhere() override;
    Async<Attendance> attendance() override;
    Async<void> setAttendance(Attendance attendance) override;
    Async<void> startRecording(const QString& call) override;
    Async<void> pauseRecording(const QString& call) override;
    Async<void> resumeRecording(const QString& call) override;
    Async<QList<LineConnector::SoundDevice>> soundDevices() override;
    Async<void> useSound(const LineConnector::SoundChoice& choice) override;
    Async<void> testSound() override;
    Async<int> microphoneLevel() override;
    RecordingDesk& recordings() override { return m_recordings; }
    Async<QList<PhoneLine>> settings() override;
    Async<void> saveLine(const PhoneLine& line, const QString& password) override;
    Async<void> removeLine(const QString& name) override;

private:
    template<class T, class Command>
    Async<T> run(Command command);
    template<class Command>
    Async<void> onLine(const QString& call, Command command);
    void take(const DeskCall& call);
    void takeLines(const QMap<QString, ChannelState>& states);

    Switchboard& m_board;
    QList<DeskCall> m_calls;
    QStringList m_lines;
    QMap<QString, ChannelState> m_states;
    EngineRecordings m_recordings;
};

} // namespace heddle::service
