#include "core/scenario/cast/simulatedchannel.h"

#include <utility>

namespace heddle::scenario {

SimulatedChannel::SimulatedChannel(Line line, QObject* parent)
    : Channel(parent), m_line(std::move(line))
{}

void SimulatedChannel::start(const QList<ChannelCursor>&)
{
    enter(ChannelHealth::Working);
}

void SimulatedChannel::stop()
{
    enter(ChannelHealth::Stopped);
}

channel::Capabilities SimulatedChannel::capabilities() const
{
    channel::Capabilities all = channel::Capability::Receive;
    all |= channel::Capability::Send;
    all |= channel::Capability::FindSent;
    return all;
}

Async<Delivery> SimulatedChannel::send(const Outbound& outbound)
{
    if (m_state.health != ChannelHealth::Working)
        return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Deferred,
                                           .words = QStringLiteral("the line is down")});
    m_sent.insert(outbound.messageId);
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Accepted});
}

Async<bool> SimulatedChannel::findSent(const QString& messageId)
{
    return answered<bool>(m_sent.contains(messageId));
}

void SimulatedChannel::acknowledge(const QString&) {}

void SimulatedChannel::deliver(const Inbound& inbound)
{
    if (m_state.health == ChannelHealth::Working)
        Q_EMIT arrived(inbound);
    else
        m_outside.append(inbound);
}

void SimulatedChannel::breakDown()
{
    enter(ChannelHealth::Waiting);
}

void SimulatedChannel::recover()
{
    enter(ChannelHealth::Working);
    for (const Inbound& inbound : std::exchange(m_outside, {}))
        Q_EMIT arrived(inbound);
}

void SimulatedChannel::enter(ChannelHealth health)
{
    if (m_state.health == health)
        return;
    m_state = {.health = health};
    if (health == ChannelHealth::Waiting)
        m_state.detail = QStringLiteral("The line is down.");
    Q_EMIT stateChanged(m_state);
}

} // namespace heddle::scenario
