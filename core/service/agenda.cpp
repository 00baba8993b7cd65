#include "core/service/agenda.h"

namespace heddle::service {

void Agenda::at(Timestamp at, std::function<void()> action)
{
    m_actions.emplace(at, std::move(action));
    arm();
}

void Agenda::arm()
{
    if (m_actions.empty() || m_actions.begin()->first >= m_armed)
        return;
    m_armed = m_actions.begin()->first;
    m_clock.callAt(m_armed, this, [this, at = m_armed] {
        if (at == m_armed)
            m_armed = Timestamp::never();
        runDue();
    });
}

void Agenda::runDue()
{
    const Timestamp now = m_clock.now();
    while (!m_actions.empty() && m_actions.begin()->first <= now) {
        const auto action = std::move(m_actions.begin()->second);
        m_actions.erase(m_actions.begin());
        if (action)
            action();
    }
    arm();
}

} // namespace heddle::service
