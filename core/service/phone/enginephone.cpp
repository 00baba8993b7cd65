#include "core/service/phone/enginephone.h"

#include "core/service/engine/relay.h"
#include "core/service/phone/switchboard.h"

namespace heddle::service {

EnginePhone::EnginePhone(Switchboard& board, QObject* parent)
    : PhoneDesk(parent), m_board(board), m_recordings(board.recordings())
{
    connect(&board, &Switchboard::callChanged, this, &EnginePhone::take);
    connect(&board, &Switchboard::linesChanged, this, &EnginePhone::takeLines);
    connect(&board, &Switchboard::keyPressed, this, &PhoneDesk::keyPressed);
    connect(&board, &Switchboard::transferFailed, this, &PhoneDesk::transferFailed);
    // What there was before.
    const auto told = run<void>([](Switchboard& there) {
        for (const DeskCall& call : there.calls())
            Q_EMIT there.callChanged(call);
        Q_EMIT there.linesChanged(there.lineStates());
        return answered<void>(Done());
    });
    Q_UNUSED(told);
}

void EnginePhone::takeLines(const QMap<QString, ChannelState>& states)
{
    m_states = states;
    m_lines.clear();
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        if (it->health == ChannelHealth::Working)
            m_lines += it.key();
    }
    Q_EMIT linesChanged();
}

void EnginePhone::take(const DeskCall& call)
{
    const auto found = std::find_if(m_calls.begin(), m_calls.end(), [&](const DeskCall& known) {
        return known.call.id == call.call.id;
    });
    if (call.call.isOver()) {
        if (found != m_calls.end())
            m_calls.erase(found);
    } else if (found != m_calls.end()) {
        *found = call;
    } else {
        m_calls += call;
    }
    Q_EMIT callChanged(call);
}

template<class T, class Command>
Async<T> EnginePhone::run(Command command)
{
    return relay<T>(&m_board, [&board = m_board, command = std::move(command)]() -> Async<T> {
        return command(board);
    });
}

template<class Command>
Async<void> EnginePhone::onLine(const QString& call, Command command)
{
    return run<void>([call, command](Switchboard& board) {
        const auto line = board.lineOf(call);
        return line ? command(**line) : answered<void>(passOn(line));
    });
}

Async<InteractionId> EnginePhone::dial(const QString& number)
{
    return run<InteractionId>([number](Switchboard& board) { return board.dial(number); });
}

Async<void> EnginePhone::answer(const QString& call)
{
    return run<void>([call](Switchboard& board) { return board.answer(call); });
}

Async<void> EnginePhone::decline(const QString& call)
{
    return run<void>([call](Switchboard& board) { return board.decline(call); });
}

Async<void> EnginePhone::hangUp(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.hangUp(call); });
}

Async<void> EnginePhone::hold(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.hold(call); });
}

Async<void> EnginePhone::resume(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.resume(call); });
}

Async<void> EnginePhone::mute(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.mute(call); });
}

Async<void> EnginePhone::unmute(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.unmute(call); });
}

Async<void> EnginePhone::sendDigits(const QString& call, const QString& keys)
{
    return onLine(
        call, [call, keys](channel::PhoneChannel& line) { return line.sendDigits(call, keys); });
}

Async<void> EnginePhone::transfer(const QString& call, const QString& number)
{
    return onLine(
        call, [call, number](channel::PhoneChannel& line) { return line.transfer(call, number); });
}

Async<void> EnginePhone::transferTo(const QString& call, const QString& other)
{
    return onLine(
        call, [call, other](channel::PhoneChannel& line) { return line.transferTo(call, other); });
}

Async<void> EnginePhone::join(const QStringList& calls)
{
    return onLine(calls.value(0),
                  [calls](channel::PhoneChannel& line) { return line.join(calls); });
}

Async<void> EnginePhone::attend(InteractionId call, Attending how)
{
    return run<void>([call, how](Switchboard& board) { return board.attend(call, how); });
}

Async<QList<FloorCall>> EnginePhone::callsElsewhere()
{
    return run<QList<FloorCall>>(
        [](Switchboard& board) { return answered<QList<FloorCall>>(board.callsElsewhere()); });
}

Async<PhoneDesk::Attendance> EnginePhone::attendance()
{
    return run<Attendance>(
        [](Switchboard& board) { return answered<Attendance>(board.attendance()); });
}

Async<void> EnginePhone::setAttendance(Attendance attendance)
{
    return run<void>([attendance](Switchboard& board) {
        return answered<void>(board.setAttendance(attendance));
    });
}

Async<void> EnginePhone::startRecording(const QString& call)
{
    return run<void>([call](Switchboard& board) { return board.startRecording(call); });
}

Async<void> EnginePhone::pauseRecording(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.pauseRecording(call); });
}

Async<void> EnginePhone::resumeRecording(const QString& call)
{
    return onLine(call, [call](channel::PhoneChannel& line) { return line.resumeRecording(call); });
}

Async<QList<LineConnector::SoundDevice>> EnginePhone::soundDevices()
{
    return run<QList<LineConnector::SoundDevice>>(
        [](Switchboard& board) { return board.connector().soundDevices(); });
}

Async<void> EnginePhone::useSound(const LineConnector::SoundChoice& choice)
{
    return run<void>([choice](Switchboard& board) { return board.connector().useSound(choice); });
}

Async<void> EnginePhone::testSound()
{
    return run<void>([](Switchboard& board) { return board.connector().testSound(); });
}

Async<int> EnginePhone::microphoneLevel()
{
    return run<int>([](Switchboard& board) { return board.connector().microphoneLevel(); });
}

Async<QList<PhoneLine>> EnginePhone::settings()
{
    return run<QList<PhoneLine>>(
        [](Switchboard& board) { return answered<QList<PhoneLine>>(board.settings()); });
}

Async<void> EnginePhone::saveLine(const PhoneLine& line, const QString& password)
{
    return run<void>(
        [line, password](Switchboard& board) { return board.saveLine(line, password); });
}

Async<void> EnginePhone::removeLine(const QString& name)
{
    return run<void>([name](Switchboard& board) { return board.removeLine(name); });
}

} // namespace heddle::service
