#include "core/channel/email/deadline.h"

#include <utility>

namespace heddle::email {

Deadline::Deadline(Clock& clock, QObject* parent, std::function<void()> expired)
    : QObject(parent), m_clock(clock), m_expired(std::move(expired))
{}

void Deadline::set(Duration fromNow)
{
    m_due = m_clock.now() + fromNow;
    if (!m_nextWake || *m_nextWake > *m_due)
        wakeAt(*m_due);
}

void Deadline::wakeAt(Timestamp at)
{
    m_nextWake = at;
    m_clock.callAt(at, this, [this, at] { wake(at); });
}

void Deadline::wake(Timestamp at)
{
    if (m_nextWake != at)
        return; // an earlier wake took its place
    m_nextWake.reset();
    if (!m_due)
        return;
    if (*m_due > m_clock.now()) {
        wakeAt(*m_due);
        return;
    }
    m_due.reset();
    m_expired();
}

} // namespace heddle::email
