#pragma once

#include "core/channel/phone/sipline.h"
#include "core/channel/phonechannel.h"

#include <QMap>

namespace heddle::test {

/// A telephone line that a test plays: it says what calls do, and does at once what it is told.
class ScriptedLine final : public channel::PhoneChannel {
    Q_OBJECT
public:
    ScriptedLine(const QString& account, Clock& clock) : m_account(account), m_clock(clock) {}

    void start(const QList<ChannelCursor>&) override { change(ChannelHealth::Working); }
    void stop() override { change(ChannelHealth::Stopped); }
    QString account() const override { return m_account; }
    ChannelKind kind() const override { return ChannelKind::Phone; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override { return channel::Capability::Receive; }
    Async<Delivery> send(const Outbound&) override { return answered<Delivery>(Error{}); }
    Async<bool> findSent(const QString&) override { return answered<bool>(Error{}); }
    void acknowledge(const QString&) override {}

    QList<LiveCall> calls() const override { return m_calls.values(); }
    Async<QString> dial(const QString& number) override
    {
        dialled += number;
        LiveCall call{.id = QStringLiteral("out-%1").arg(dialled.size()),
                      .account = m_account,
                      .direction = Direction::Outbound,
                      .stage = CallStage::Dialling,
                      .number = number,
                      .started = m_clock.now()};
        m_calls[call.id] = call;
        return answered<QString>(call.id);
    }
    Async<void> answer(const QString& call) override
    {
        m_calls[call].isMessage = false;
        return become(call, CallStage::Talking);
    }
    Async<void> decline(const QString& call) override { return end(call, CallCause::Declined); }
    Async<void> hangUp(const QString& call) override { return end(call, CallCause::HungUpHere); }
    Async<void> hold(const QString& call) override { return become(call, CallStage::OnHold); }
    Async<void> resume(const QString& call) override { return become(call, CallStage::Talking); }
    Async<void> mute(const QString&) override { return nothing(); }
    Async<void> unmute(const QString&) override { return nothing(); }
    Async<void> sendDigits(const QString&, const QString&) override { return nothing(); }
    Async<void> transfer(const QString&, const QString&) override { return nothing(); }
    Async<void> transferTo(const QString&, const QString&) override { return nothing(); }
    Async<void> join(const QStringList&) override { return nothing(); }
    Async<void> startRecording(const QString& call, const QString& file) override
    {
        m_calls[call].isRecording = true;
        m_calls[call].recording = file;
        return nothing();
    }
    Async<void> pauseRecording(const QString&) override { return nothing(); }
    Async<void> resumeRecording(const QString&) override { return nothing(); }
    Async<void> stopRecording(const QString&) override { return nothing(); }
    Async<void> takeMessage(const QString& call, const Machine& machine) override
    {
        m_calls[call].isMessage = true;
        m_calls[call].recording = machine.file;
        greetings += machine.greeting;
        doings += QStringLiteral("message ") + call;
        return become(call, CallStage::Talking);
    }
    Async<void> attend(const QString& call, const QString& other, Attending how) override
    {
        attended += call + QLatin1Char(' ') + toName(how) + QLatin1Char(' ') + other;
        return nothing();
    }
    void keepFromTimeline(const QString& call) override { betweenDesks += call; }
    Async<void> ring(const QString& call) override { return ringing += call, nothing(); }
    Async<void> silence(const QString& call) override
    {
        ringing.removeAll(call);
        return nothing();
    }
    Async<void> announce(const QString& call, const QString& file) override
    {
        announced += call + QLatin1Char(' ') + file;
        doings += QStringLiteral("announce ") + call;
        return answered<void>(announceFails ? Done(failure(*announceFails)) : Done());
    }

    /// Somebody calls.
    void callIn(const QString& id, const QString& number)
    {
        m_calls[id] = {.id = id,
                       .account = m_account,
                       .stage = CallStage::RingingHere,
                       .number = number,
                       .started = m_clock.now()};
        tell(id, InboundChange::New);
    }
    Async<void> become(const QString& id, CallStage stage)
    {
        m_calls[id].stage = stage;
        if (stage == CallStage::Talking && !m_calls[id].answered)
            m_calls[id].answered = m_clock.now();
        tell(id, m_calls[id].direction == Direction::Outbound && stage == CallStage::RingingThere
                     ? InboundChange::New
                     : InboundChange::Edited);
        return nothing();
    }
    Async<void> end(const QString& id, CallCause cause)
    {
        m_calls[id].stage = CallStage::Ended;
        m_calls[id].ended = m_clock.now();
        m_calls[id].end = cause;
        tell(id, InboundChange::Edited);
        return nothing();
    }
    LiveCall call(const QString& id) const { return m_calls.value(id); }
    /// The caller hung up before they said anything.
    void sayNothing(const QString& id) { m_calls[id].recording.clear(); }

    QStringList greetings, ringing, attended, announced, betweenDesks, dialled;
    QStringList doings; ///< what callers hear of the machine, in order
    std::optional<ErrorCode> announceFails;

private:
    static Async<void> nothing() { return answered<void>(Done()); }
    void change(ChannelHealth health)
    {
        m_state.health = health;
        Q_EMIT stateChanged(m_state);
    }
    void tell(const QString& id, InboundChange change)
    {
        const LiveCall call = m_calls.value(id);
        Q_EMIT callChanged(call);
        if (betweenDesks.contains(id) || call.end == CallCause::Elsewhere)
            return;
        Inbound inbound = phone::inboundOf(call, QStringLiteral("GB"), m_clock.now());
        inbound.change = change;
        Q_EMIT arrived(inbound);
    }

    QString m_account;
    Clock& m_clock;
    ChannelState m_state;
    QMap<QString, LiveCall> m_calls;
};

} // namespace heddle::test
