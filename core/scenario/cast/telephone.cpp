#include "core/scenario/cast/telephone.h"

#include <algorithm>

namespace heddle::scenario {

Telephone::Telephone(Stage& stage, QObject* parent) : QObject(parent), m_stage(stage)
{
    connect(&stage.chronicle, &Chronicle::turned, this, &Telephone::hear);
}

void Telephone::ring(const Call& call)
{
    const QString key = call.first.key;
    m_calls[key] = call;
    if (SimulatedChannel* line = m_stage.line(ChannelKind::Phone, call.first.account))
        line->deliver(call.first);
    m_stage.clock.callAt(m_stage.clock.now() + call.patience, this, [this, key] {
        if (!m_calls.at(key).answered)
            hangUp(key, CallEnd::Abandoned);
    });
}

bool Telephone::isOn(const QStringList& keys) const
{
    return std::any_of(keys.begin(), keys.end(), [this](const QString& key) {
        const auto call = m_calls.find(key);
        return call != m_calls.end() && !call->second.isOver;
    });
}

void Telephone::hear(const QString& key, Turn turn)
{
    const auto call = m_calls.find(key);
    if (call == m_calls.end() || call->second.isOver)
        return;
    if (turn == Turn::Accepted)
        answer(key);
    else if (turn == Turn::Closed)
        hangUp(key, CallEnd::Talked);
}

void Telephone::answer(const QString& key)
{
    Call& call = m_calls.at(key);
    const Timestamp now = m_stage.clock.now();
    call.answered = now;
    const auto count = call.captions.size();
    for (qsizetype i = 1; i <= count; ++i)
        m_stage.clock.callAt(now + call.talk * i / (count + 1), this,
                             [this, key, i] { say(key, i); });
    m_stage.clock.callAt(now + call.talk, this, [this, key] { hangUp(key, CallEnd::Talked); });
}

void Telephone::say(const QString& key, qsizetype captions)
{
    const Call& call = m_calls.at(key);
    if (call.isOver)
        return;
    change(call, CallEnd::Ongoing, captions);
    Q_EMIT said(key, call.captions.at(captions - 1));
}

void Telephone::hangUp(const QString& key, CallEnd how)
{
    const auto found = m_calls.find(key);
    if (found == m_calls.end() || found->second.isOver)
        return;
    Call& call = found->second;
    call.isOver = true;
    const bool isAbandoned = !call.answered;
    change(call, isAbandoned ? CallEnd::Abandoned : how, isAbandoned ? 0 : call.captions.size());
    if (isAbandoned)
        m_stage.chronicle.noteAbandoned(key);
    Q_EMIT ended(key);
}

void Telephone::change(const Call& call, CallEnd end, qsizetype captions)
{
    SimulatedChannel* line = m_stage.line(ChannelKind::Phone, call.first.account);
    if (line == nullptr)
        return;
    const Timestamp now = m_stage.clock.now();
    Inbound changed = call.first;
    changed.change = InboundChange::Edited;
    changed.at = now;
    changed.text = call.captions.mid(0, captions).join(u'\n');
    changed.call = CallFacts{.end = end,
                             .waited = call.answered.value_or(now) - call.first.at,
                             .talked = call.answered ? now - *call.answered : Duration::zero()};
    line->deliver(changed);
}

} // namespace heddle::scenario
