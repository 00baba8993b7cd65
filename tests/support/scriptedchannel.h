#pragma once

#include "core/channel/channel.h"

#include <QSet>

namespace heddle::test {

/// A channel account that a test plays: it says what arrives and how each sending ends.
class ScriptedChannel final : public channel::Channel {
    Q_OBJECT
public:
    explicit ScriptedChannel(QString account = QStringLiteral("support@firm.example"))
        : m_account(std::move(account))
    {}

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account; }
    ChannelKind kind() const override { return ChannelKind::Email; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    /// Remembers the message; the answer comes from answerSend(), or at once from `outcome`.
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override { acknowledged << inboundKey; }

    /// Something arrives from outside.
    void arrive(const Inbound& inbound) { Q_EMIT arrived(inbound); }
    /// Ends the oldest sending that has no answer.
    void answerSend(const Delivery& delivery);
    void answerSend(ErrorCode code);

    std::optional<DeliveryOutcome> outcome; ///< answers each sending at once
    QList<Outbound> sent;                   ///< every message handed over, in order
    QSet<QString> outside;                  ///< Message-IDs that findSent() knows of
    bool canTell = true;                    ///< findSent() gives real answers
    int looks = 0;                          ///< how often findSent() was asked
    QStringList acknowledged;
    QList<ChannelCursor> startedFrom;

private:
    QString m_account;
    ChannelState m_state;
    QList<Answer<Delivery>> m_open;
};

} // namespace heddle::test
