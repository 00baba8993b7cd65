#pragma once

#include "core/channel/livechannel.h"
#include "core/routing/calendar/businesstime.h"
#include "core/service/roster.h"

#include <deque>
#include <map>

namespace heddle::service {

/// Where visitors of a chat wait: tells each their place in line and how long it may take, and says
/// at the door whether somebody is there.
///
/// Thread: the core thread.
class WaitingRoom : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    WaitingRoom(Ledger& ledger, const Roster& roster, channel::LiveChannel& channel,
                QObject* parent = nullptr);

    /// Open only within these hours; without any: whenever somebody is ready.
    void setHours(const Calendar& calendar);
    void updateDoor();

    /// A chat waits in `queue`; not valid: it does not wait.
    void place(InteractionId id, QueueId queue);
    /// How long an agent had a chat that has ended.
    void noteHandled(Duration time);
    /// Who is ready changed, or who waits: visitors need to know it a little later only.
    void updateSoon();

private:
    void watchHours();
    void updatePlaces(QueueId queue);
    std::optional<Duration> waitBehind(int ahead, const Queue& queue) const;
    bool isReadyForChats(const Agent& agent) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    channel::LiveChannel& m_channel;
    std::optional<routing::BusinessTime> m_hours;
    std::map<InteractionId, QueueId> m_waiting;
    std::deque<Duration> m_handled; ///< how long the latest took
    bool m_isUpdateSoon = false;
};

} // namespace heddle::service
