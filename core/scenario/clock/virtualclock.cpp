#include "core/scenario/clock/virtualclock.h"

#include <QCoreApplication>

namespace heddle::scenario {

VirtualClock::VirtualClock(Timestamp start, QObject* parent) : Clock(parent), m_now(start.micros) {}

void VirtualClock::callAt(Timestamp at, QObject* context, std::function<void()> action)
{
    m_waiting.emplace(std::max(at, now()), Waiting{context, std::move(action)});
}

Timestamp VirtualClock::nextDue() const
{
    return m_waiting.empty() ? Timestamp::never() : m_waiting.begin()->first;
}

bool VirtualClock::step(Timestamp limit)
{
    if (nextDue() > limit) {
        m_now = std::max(now(), limit).micros;
        return false;
    }
    const auto first = m_waiting.begin();
    m_now = first->first.micros;
    const Waiting next = std::move(first->second);
    m_waiting.erase(first);
    ++m_steps;
    if (next.context && next.action)
        next.action();
    settlePosted();
    return true;
}

void settlePosted()
{
    QCoreApplication::sendPostedEvents();
    // No loop runs in between that would see to them.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace heddle::scenario
