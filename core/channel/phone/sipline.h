#pragma once

#include "core/channel/phone/phoneengine.h"
#include "core/channel/phonechannel.h"

#include <QSet>

#include <functional>

namespace heddle::phone {

/// What was said of a call in the timeline: the state that makes a new entry or changes it.
CallFacts factsOf(const LiveCall& call, Timestamp now);
/// The entry of a call, as it stands now.
Inbound inboundOf(const LiveCall& call, const QString& region, Timestamp now);

/// A line of the telephone as a channel. Numbers come in as E.164 where they are numbers.
///
/// Thread: the core thread. `engine` and `clock` must outlive it.
class SipLine final : public channel::PhoneChannel {
    Q_OBJECT
public:
    /// Asked for each time the line starts, so that the secret is kept in one place only.
    using FetchSecret = std::function<Async<QString>()>;

    SipLine(LineSettings settings, const QString& region, FetchSecret secret, PhoneEngine& engine,
            Clock& clock);
    ~SipLine() override;

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_settings.name; }
    ChannelKind kind() const override { return ChannelKind::Phone; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override { return channel::Capability::Receive; }
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

    QList<LiveCall> calls() const override;
    Async<QString> dial(const QString& number) override;
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
    Async<void> startRecording(const QString& call, const QString& file) override;
    Async<void> pauseRecording(const QString& call) override;
    Async<void> resumeRecording(const QString& call) override;
    Async<void> stopRecording(const QString& call) override;
    Async<void> takeMessage(const QString& call, const Machine& machine) override;
    Async<void> attend(const QString& call, const QString& other, Attending how) override;
    void keepFromTimeline(const QString& call) override { m_betweenDesks.insert(call); }
    Async<void> ring(const QString& call) override;
    Async<void> silence(const QString& call) override;
    Async<void> announce(const QString& call, const QString& file) override;

private:
    /// What of a call was handed over.
    enum class Told { Begun, Answered, Ended };

    void setState(const ChannelState& state);
    void takeCall(LiveCall call);
    Async<void> onCall(const char* what, const QString& call, QJsonObject with = {});
    LiveCall normalised(LiveCall call) const;

    LineSettings m_settings;
    QString m_region;
    FetchSecret m_fetchSecret;
    PhoneEngine& m_engine;
    Clock& m_clock;
    ChannelState m_state;
    std::map<QString, Told> m_told;
    QSet<QString> m_betweenDesks;
    bool m_isStarted = false;
};

} // namespace heddle::phone
