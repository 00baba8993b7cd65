#pragma once

#include "core/channel/channel.h"
#include "core/model/phone/attending.h"
#include "core/model/phone/livecall.h"

namespace heddle::channel {

/// A telephone line: a Channel whose calls are steered while they go on.
///
/// What comes of a call enters the engine as of every channel: arrived() with CallFacts when it
/// begins, and again with InboundChange::Edited and the same key when it was answered and when it
/// ended. Key and conversation are LiveCall::id. Calls out arrive too, with Direction::Outbound.
/// Thread: the core thread, as Channel.
///
/// Failures of the commands: NotFound (no such call), Conflict (its stage does not allow it),
/// BadInput, Offline (the telephone is not there now), Refused.
class PhoneChannel : public Channel {
    Q_OBJECT
public:
    using Channel::Channel;

    /// Calls that go on.
    virtual QList<LiveCall> calls() const = 0;

    /// Answers with the id of the call, which is Dialling.
    virtual Async<QString> dial(const QString& number) = 0;
    virtual Async<void> answer(const QString& call) = 0;
    virtual Async<void> decline(const QString& call) = 0;
    virtual Async<void> hangUp(const QString& call) = 0;
    virtual Async<void> hold(const QString& call) = 0;
    /// Puts other calls of this desk on hold, but those in conference with it.
    virtual Async<void> resume(const QString& call) = 0;
    virtual Async<void> mute(const QString& call) = 0;
    virtual Async<void> unmute(const QString& call) = 0;
    virtual Async<void> sendDigits(const QString& call, const QString& keys) = 0;
    /// Hands the call on without asking; transferFailed() when they are not taken there.
    virtual Async<void> transfer(const QString& call, const QString& number) = 0;
    /// The far ends of both calls speak to each other; both end here.
    virtual Async<void> transferTo(const QString& call, const QString& other) = 0;
    /// All of them and the agent hear each other.
    virtual Async<void> join(const QStringList& calls) = 0;
    /// Records into `file`, both sides apart; LiveCall::recording names it.
    virtual Async<void> startRecording(const QString& call, const QString& file) = 0;
    virtual Async<void> pauseRecording(const QString& call) = 0;
    virtual Async<void> resumeRecording(const QString& call) = 0;
    virtual Async<void> stopRecording(const QString& call) = 0;
    /// What a caller hears before their message (a WAV file; empty: a tone alone), and where it goes.
    struct Machine {
        QString greeting;
        QString file;
    };
    /// Answers without the agent and records what the caller says; it ends by itself. Answering it
    /// breaks in. NotFound and BadInput also for the greeting.
    virtual Async<void> takeMessage(const QString& call, const Machine& machine) = 0;
    /// The far end of `call`, a supervisor, hears what is said on `other` at this desk, or more.
    virtual Async<void> attend(const QString& call, const QString& other, Attending how) = 0;
    /// A call between desks: nothing of it arrives. Say so before it is answered.
    virtual void keepFromTimeline(const QString& call) = 0;
    /// Whether it is to be heard at this desk that the call rings; the caller notices nothing.
    virtual Async<void> ring(const QString& call) = 0;
    virtual Async<void> silence(const QString& call) = 0;
    /// The caller hears a sound file (WAV), then the ring, until somebody answers. Unsupported
    /// where the exchange lets nothing be heard before that.
    virtual Async<void> announce(const QString& call, const QString& file) = 0;

Q_SIGNALS:
    void callChanged(const heddle::LiveCall& call);
    /// The far end pressed a key.
    void keyPressed(const QString& call, QChar key);
    void transferFailed(const QString& call, const heddle::Error& error);
};

} // namespace heddle::channel
