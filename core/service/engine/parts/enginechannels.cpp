// A centre at work: its ways in and out.
#include "core/base/log.h"
#include "core/service/config/runningcentre.h"
#include "core/service/demo/demoarrival.h"
#include "core/service/engine/parts/engineparts.h"
#include "core/service/mailboxes/mailboxjson.h"
#include "core/store/beside/cursorstore.h"

namespace heddle::service {

void Engine::connectMailbox(channel::Channel* channel, const MailboxSettings& settings)
{
    m_parts->intake.setQueue(channel->account(), settings.queue);
    setMailboxQueues();
    m_parts->mailRoom.setReplyToken(channel->account(), settings.replyToken);
    connectChannel(*channel, senderOf(settings));
}

void Engine::setMailboxQueues()
{
    const auto queues = mailboxQueues(*m_parts->store);
    if (!queues) {
        qCWarning(logCore) << "mailboxes keep their queues:" << errorName(queues.error().code);
        return;
    }
    for (const auto& [address, queue] : *queues)
        m_parts->intake.setQueue(address, queue);
}

void Engine::openDemoChannel(const QString& account)
{
    auto& channels = m_parts->demoChannels;
    channels.clear();
    channels.push_back(std::make_unique<DemoChannel>(ChannelKind::Email, account));
    for (const ChannelKind kind : {ChannelKind::Chat, ChannelKind::Social})
        channels.push_back(std::make_unique<DemoChannel>(kind, demoAccount(kind)));
    for (const auto& channel : channels)
        connectChannel(*channel, {{}, channel->account()});
}

void Engine::connectChannel(channel::Channel& channel, const MailAddress& sender)
{
    const QString account = channel.account();
    m_parts->channels[account] = &channel;
    if (channel.kind() == ChannelKind::Email) {
        m_parts->mailRoom.addAccount(account, sender);
        m_parts->intake.setOwnAddresses(m_parts->mailRoom.ownAddresses());
    }
    connect(&channel, &channel::Channel::arrived, this,
            [this, from = &channel](const Inbound& inbound) {
                m_parts->intakeLine.add(from, inbound);
            });
    connect(
        &channel, &channel::Channel::stateChanged, this,
        [this, account](const ChannelState& state) { Q_EMIT channelStateChanged(account, state); });
    m_parts->outbox.add(channel);
    const auto cursors = m_parts->store->cursors().of(account);
    if (cursors)
        channel.start(*cursors);
    else
        qCWarning(logCore) << "a channel cannot start:" << errorName(cursors.error().code);
}

void Engine::tellChannelStates()
{
    if (!m_parts)
        return;
    for (const auto& [account, pointer] : m_parts->channels) {
        if (const channel::Channel* channel = pointer.data())
            Q_EMIT channelStateChanged(account, channel->state());
    }
}

void Engine::disconnectChannel(const QString& account)
{
    if (channel::Channel* channel = m_parts->channelOf(account))
        disconnect(channel, nullptr, this, nullptr);
    m_parts->channels.erase(account);
    m_parts->mailRoom.removeAccount(account);
    m_parts->intake.setOwnAddresses(m_parts->mailRoom.ownAddresses());
}

void Engine::noteProof(const QString& messageId)
{
    if (const auto noted = m_parts->outbox.proven(messageId); !noted)
        qCWarning(logOutbox) << "proof not stored" << errorName(noted.error().code);
}

// What cannot be stored concerns every way in.
void Engine::tellTrouble(const Error& error, Timestamp next)
{
    for (const auto& [account, channel] : m_parts->channels)
        Q_EMIT channelStateChanged(
            account, {.health = ChannelHealth::Waiting,
                      .cause = error.code,
                      .detail = QStringLiteral("The database takes nothing: ") + error.detail,
                      .nextTry = next});
}

} // namespace heddle::service
