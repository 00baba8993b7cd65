#pragma once

#include "core/channel/channel.h"
#include "core/scenario/script/script.h"

#include <QSet>

namespace heddle::scenario {

/// A line of the centre that leads to the customers of a scenario and nowhere else.
class SimulatedChannel final : public channel::Channel {
    Q_OBJECT
public:
    explicit SimulatedChannel(Line line, QObject* parent = nullptr);

    void start(const QList<ChannelCursor>& cursors) override;
    void stop() override;
    QString account() const override { return m_line.account; }
    ChannelKind kind() const override { return m_line.channel; }
    ChannelState state() const override { return m_state; }
    channel::Capabilities capabilities() const override;
    Async<Delivery> send(const Outbound& outbound) override;
    Async<bool> findSent(const QString& messageId) override;
    void acknowledge(const QString& inboundKey) override;

    /// A customer speaks; kept outside while the line is down.
    void deliver(const Inbound& inbound);
    /// The line is down until recover(): nothing comes in, and what is sent has to wait.
    void breakDown();
    void recover();

private:
    void enter(ChannelHealth health);

    Line m_line;
    ChannelState m_state;
    QList<Inbound> m_outside;
    QSet<QString> m_sent;
};

} // namespace heddle::scenario
