#include "core/routing/measures/contactcourse.h"

#include "core/routing/rank.h"

namespace heddle::routing {

namespace {

bool waits(const CourseStep& step)
{
    return step.state == InteractionState::Queued || step.state == InteractionState::Offered;
}

bool isInHand(const CourseStep& step)
{
    return step.state == InteractionState::Assigned || step.state == InteractionState::WrapUp;
}

bool isHandedOn(const CourseStep& before, const CourseStep& after)
{
    const bool isTakenOver = after.agent.isValid() && after.agent != before.agent;
    return before.agent.isValid() && (isTakenOver || waits(after));
}

} // namespace

void ContactCourse::add(const CourseStep& step)
{
    if (m_last && !m_closed && isInHand(*m_last))
        m_handling += step.at - m_last->at;
    if (m_closed && step.state != InteractionState::Closed)
        m_isReopened = true;
    if (m_last && !m_closed && isHandedOn(*m_last, step))
        ++m_transfers;
    if (!m_taken)
        m_queue = step.queue;
    if (!m_presented && waits(step))
        m_presented = step.at;
    // A caller who hung up is owed a call from then on.
    const bool isGone = step.isOwed && m_last && !m_last->isOwed;
    if (!m_taken && (isGone || step.state == InteractionState::Closed))
        giveUp(step.at);
    if (!m_taken && step.agent.isValid())
        m_taken = step.at;
    if (!m_closed && step.state == InteractionState::Closed)
        m_closed = step.at;
    m_last = step;
}

// Only of somebody who was on the line: a call that is owed, and a message, wait for us.
void ContactCourse::giveUp(Timestamp at)
{
    const bool wasOnTheLine = isLive(m_channel) && m_last && !m_last->isOwed;
    if (m_presented && wasOnTheLine && !m_abandoned)
        m_abandoned = at;
}

} // namespace heddle::routing
