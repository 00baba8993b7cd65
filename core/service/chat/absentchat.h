#pragma once

#include "core/channel/livechannel.h"

namespace heddle::service {

/// Stands in for the web chat in a process that has no gateway: what visitors are to see, the one
/// that has it shows them.
class AbsentChat final : public channel::LiveChannel {
public:
    explicit AbsentChat(const QString& account) : m_account(account) {}

    void start(const QList<ChannelCursor>&) override {}
    void stop() override {}
    QString account() const override { return m_account; }
    ChannelKind kind() const override { return ChannelKind::Chat; }
    ChannelState state() const override { return {}; }
    channel::Capabilities capabilities() const override { return {}; }
    Async<Delivery> send(const Outbound&) override { return answered<Delivery>(Delivery{}); }
    Async<bool> findSent(const QString&) override { return answered<bool>(false); }
    void acknowledge(const QString&) override {}
    void show(const QString&, const AgentSign&) override {}
    void setDoor(Door) override {}

private:
    QString m_account;
};

} // namespace heddle::service
