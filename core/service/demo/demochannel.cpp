#include "core/service/demo/demochannel.h"

namespace heddle::service {

DemoChannel::DemoChannel(ChannelKind kind, QString account, QObject* parent)
    : Channel(parent), m_kind(kind), m_account(std::move(account))
{}

void DemoChannel::start(const QList<ChannelCursor>&)
{
    enter(ChannelHealth::Working);
}

void DemoChannel::stop()
{
    enter(ChannelHealth::Stopped);
}

channel::Capabilities DemoChannel::capabilities() const
{
    return {channel::Capability::Send, channel::Capability::Html, channel::Capability::Attachments,
            channel::Capability::FindSent};
}

Async<Delivery> DemoChannel::send(const Outbound&)
{
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted, .code = 250});
}

// What was not noted as sent has gone nowhere either.
Async<bool> DemoChannel::findSent(const QString&)
{
    return answered<bool>(false);
}

void DemoChannel::acknowledge(const QString&) {}

void DemoChannel::enter(ChannelHealth health)
{
    if (m_state.health == health)
        return;
    m_state.health = health;
    Q_EMIT stateChanged(m_state);
}

} // namespace heddle::service
