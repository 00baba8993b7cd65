#include "core/base/fakeclock.h"

namespace heddle {

FakeClock::FakeClock(Timestamp start, QObject* parent) : Clock(parent), m_now(start) {}

void FakeClock::callAt(Timestamp at, QObject* context, std::function<void()> action)
{
    m_waiting.emplace(at, Waiting{context, std::move(action)});
}

void FakeClock::advance(Duration span)
{
    const Timestamp end = m_now + span;
    while (!m_waiting.empty() && m_waiting.begin()->first <= end) {
        const auto first = m_waiting.begin();
        m_now = std::max(m_now, first->first);
        const Waiting waiting = std::move(first->second);
        m_waiting.erase(first);
        if (waiting.context)
            waiting.action();
    }
    m_now = end;
}

Timestamp FakeClock::nextDue() const
{
    return m_waiting.empty() ? Timestamp::never() : m_waiting.begin()->first;
}

} // namespace heddle
