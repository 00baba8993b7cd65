#pragma once

#include "core/service/phone/phonedesk.h"
#include "tests/ui/phone/fakerecordings.h"

#include <QMap>

namespace heddle::test {

/// An agent's telephone that notes what it is told, and tells what a test says.
class FakePhone final : public service::PhoneDesk {
    Q_OBJECT
public:
    QList<service::DeskCall> calls() const override { return m_calls; }
    QStringList lines() const override { return {QStringLiteral("Support")}; }
    ChannelState lineState(const QString& line) const override { return states.value(line); }

    Async<InteractionId> dial(const QString& number) override
    {
        note(QLatin1String("dial ") + number);
        return answered<InteractionId>(dialled);
    }
    Async<void> answer(const QString& call) override
    {
        return note(QLatin1String("answer ") + call);
    }
    Async<void> decline(const QString& call) override
    {
        return note(QLatin1String("decline ") + call);
    }
    Async<void> hangUp(const QString& call) override { return note(QLatin1String("end ") + call); }
    Async<void> hold(const QString& call) override { return note(QLatin1String("hold ") + call); }
    Async<void> resume(const QString& call) override
    {
        return note(QLatin1String("resume ") + call);
    }
    Async<void> mute(const QString& call) override { return note(QLatin1String("mute ") + call); }
    Async<void> unmute(const QString& call) override
    {
        return note(QLatin1String("unmute ") + call);
    }
    Async<void> sendDigits(const QString& call, const QString& keys) override
    {
        return note(QLatin1String("digits ") + call + QLatin1Char(' ') + keys);
    }
    Async<void> transfer(const QString& call, const QString& number) override
    {
        return note(QLatin1String("transfer ") + call + QLatin1Char(' ') + number);
    }
    Async<void> transferTo(const QString& call, const QString& other) override
    {
        return note(QLatin1String("transfer-to ") + call + QLatin1Char(' ') + other);
    }
    Async<void> join(const QStringList& calls) override
    {
        return note(QLatin1String("join ") + calls.join(QLatin1Char(' ')));
    }
    Async<void> attend(InteractionId call, Attending how) override
    {
        return note(QStringLiteral("attend %1 ").arg(call.value) + toName(how));
    }
    Async<QList<service::FloorCall>> callsElsewhere() override
    {
        return answered<QList<service::FloorCall>>(elsewhere);
    }
    Async<Attendance> attendance() override { return answered<Attendance>(attended); }
    Async<void> setAttendance(Attendance attendance) override
    {
        attended = attendance;
        return note(QLatin1String("attendance"));
    }
    Async<void> startRecording(const QString& call) override
    {
        return note(QLatin1String("record ") + call);
    }
    Async<void> pauseRecording(const QString& call) override
    {
        return note(QLatin1String("pause ") + call);
    }
    Async<void> resumeRecording(const QString& call) override
    {
        return note(QLatin1String("go-on ") + call);
    }
    Async<QList<service::LineConnector::SoundDevice>> soundDevices() override
    {
        return answered<QList<service::LineConnector::SoundDevice>>(devices);
    }
    Async<void> useSound(const service::LineConnector::SoundChoice& choice) override
    {
        used = choice;
        return answered<void>(Done());
    }
    Async<void> testSound() override { return note(QLatin1String("test")); }
    Async<int> microphoneLevel() override { return answered<int>(16'000); }
    service::RecordingDesk& recordings() override { return player; }
    Async<QList<PhoneLine>> settings() override { return answered<QList<PhoneLine>>(saved); }
    Async<void> saveLine(const PhoneLine& line, const QString& password) override
    {
        saved = {line};
        return note(QLatin1String("save ") + line.name + QLatin1Char(' ') + password);
    }
    Async<void> removeLine(const QString& name) override
    {
        saved.clear();
        return note(QLatin1String("remove ") + name);
    }

    /// A call is now like this.
    void tell(const service::DeskCall& call)
    {
        m_calls.removeIf([&](const auto& known) { return known.call.id == call.call.id; });
        if (!call.call.isOver())
            m_calls += call;
        Q_EMIT callChanged(call);
    }

    InteractionId dialled{7}; ///< the contact that a call out becomes
    QMap<QString, ChannelState> states;
    QList<service::FloorCall> elsewhere;
    QList<service::LineConnector::SoundDevice> devices;
    service::LineConnector::SoundChoice used;
    Attendance attended = Attendance::Visible;
    QStringList told;
    QList<PhoneLine> saved;
    FakeRecordings player;

private:
    template<class Words>
    Async<void> note(const Words& words)
    {
        told += words;
        return answered<void>(Done());
    }

    QList<service::DeskCall> m_calls;
};

} // namespace heddle::test
