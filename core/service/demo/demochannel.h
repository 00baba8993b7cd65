#pragma once

#include "core/channel/channel.h"

namespace heddle::service {

/// The setting that names the demo centre's mailbox.
inline const QString demoMailboxSetting = QStringLiteral("demo.mailbox");

/// A way into the demo centre, its mailbox to begin with: answers are accepted and go nowhere, so
/// that everything can be tried without anybody being written to.
class DemoChannel final : public channel::Channel {
    Q_OBJECT
public:
    DemoChannel(ChannelKind kind, QString account, QObject* parent = nullptr);

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_account; }
    ChannelKind kind() const override { return m_kind; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

private:
    void enter(ChannelHealth health);

    ChannelKind m_kind;
    QString m_account;
    ChannelState m_state;
};

} // namespace heddle::service
