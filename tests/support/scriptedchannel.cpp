#include "tests/support/scriptedchannel.h"

namespace heddle::test {

void ScriptedChannel::start(const QList<ChannelCursor>& cursors)
{
    startedFrom = cursors;
    m_state.health = ChannelHealth::Working;
    Q_EMIT stateChanged(m_state);
}

void ScriptedChannel::stop()
{
    m_open.clear();
    m_state.health = ChannelHealth::Stopped;
    Q_EMIT stateChanged(m_state);
}

channel::Capabilities ScriptedChannel::capabilities() const
{
    channel::Capabilities all = channel::Capability::Receive;
    all |= channel::Capability::Send;
    all |= channel::Capability::Html;
    all |= channel::Capability::Attachments;
    if (canTell)
        all |= channel::Capability::FindSent;
    return all;
}

Async<Delivery> ScriptedChannel::send(const Outbound& outbound)
{
    sent << outbound;
    Answer<Delivery> answer;
    m_open << answer;
    if (outcome)
        answerSend(Delivery{.outcome = *outcome, .raw = "bytes of " + outbound.messageId.toUtf8()});
    return answer.future();
}

Async<bool> ScriptedChannel::findSent(const QString& messageId)
{
    ++looks;
    if (!canTell)
        return answered<bool>(Error{ErrorCode::Unsupported, {}});
    return answered<bool>(outside.contains(messageId));
}

void ScriptedChannel::answerSend(const Delivery& delivery)
{
    const Answer<Delivery> answer = m_open.takeFirst();
    answer.give(delivery);
}

void ScriptedChannel::answerSend(ErrorCode code)
{
    const Answer<Delivery> answer = m_open.takeFirst();
    answer.give(Error{code, {}});
}

} // namespace heddle::test
