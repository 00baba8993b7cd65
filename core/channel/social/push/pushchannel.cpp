#include "core/channel/social/push/pushchannel.h"

#include <utility>

namespace heddle::social {

PushChannel::PushChannel(PushAccount account, PushTools tools, QObject* parent)
    : Channel(parent), m_account(std::move(account)), m_tools(std::move(tools))
{}

PushChannel::~PushChannel()
{
    leave();
}

/// One that could not begin has nothing there: the path is another's.
void PushChannel::leave()
{
    if (m_state.health == ChannelHealth::Working)
        m_tools.server.leave(m_account.path);
}

void PushChannel::start(const QList<ChannelCursor>&)
{
    if (m_state.health != ChannelHealth::Stopped)
        return;
    Done opened = m_tools.server.listen(m_account.address, m_account.port);
    if (opened)
        opened = m_tools.server.serve(m_account.path,
                                      [this](const PushRequest& request) { return take(request); });
    enter(opened ? ChannelState{.health = ChannelHealth::Working}
                 : ChannelState{.health = ChannelHealth::Failed,
                                .cause = opened.error().code,
                                .detail = opened.error().detail});
}

void PushChannel::stop()
{
    if (m_state.health == ChannelHealth::Stopped)
        return;
    leave();
    for (const auto& waiting : std::exchange(m_waiting, {}))
        waiting->reply.give(PushReply{503, QStringLiteral("this feed is taken no more")});
    enter({.health = ChannelHealth::Stopped});
}

void PushChannel::enter(const ChannelState& state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

Async<PushReply> PushChannel::take(const PushRequest& request)
{
    Answer<PushReply> reply;
    whenDone<
        QString>(m_tools.secret(), this, [this, reply, request](const Result<QString>& secret) {
        if (!secret)
            return reply.give(
                PushReply{503, QStringLiteral("there is no secret for this feed yet")});
        if (!proves(request.proof, request.body, secret->toUtf8()))
            return reply.give(PushReply{401, QStringLiteral("the token or signature is wrong")});
        read(request, reply);
    });
    return reply.future();
}

void PushChannel::read(const PushRequest& request, const Answer<PushReply>& reply)
{
    if (m_state.health != ChannelHealth::Working)
        return reply.give(PushReply{503, QStringLiteral("this feed is taken no more")});
    const auto posts =
        inboundsFrom(request.body, {m_account.name, m_tools.readHtml, m_tools.clock.now()});
    if (!posts)
        return reply.give(PushReply{400, posts.error().detail});
    auto waiting = std::make_shared<Waiting>();
    waiting->posts = posts->size();
    waiting->reply = reply;
    for (const Inbound& post : *posts)
        waiting->keys.insert(post.key);
    m_waiting.append(waiting);
    for (const Inbound& post : *posts)
        Q_EMIT arrived(post);
}

void PushChannel::acknowledge(const QString& inboundKey)
{
    for (const auto& waiting : std::as_const(m_waiting)) {
        waiting->keys.remove(inboundKey);
        if (waiting->keys.isEmpty())
            waiting->reply.give(PushReply{200, QStringLiteral("%1 taken").arg(waiting->posts)});
    }
    m_waiting.removeIf([](const auto& waiting) { return waiting->keys.isEmpty(); });
}

Async<Delivery> PushChannel::send(const Outbound&)
{
    return answered<Delivery>(Delivery{.outcome = DeliveryOutcome::Refused,
                                       .words = QStringLiteral("a feed takes no answers")});
}

Async<bool> PushChannel::findSent(const QString&)
{
    return answered<bool>(failure(ErrorCode::Unsupported));
}

} // namespace heddle::social
