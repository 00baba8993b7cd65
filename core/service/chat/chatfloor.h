#pragma once

#include "core/channel/livechannel.h"
#include "core/routing/calendar/businesstime.h"
#include "core/service/roster.h"

#include <QHash>

#include <deque>
#include <map>

namespace heddle::service {

class MailRoom;

/// What goes on around the words of live conversations: tells visitors who takes part, where they
/// stand in line, what their queue says while it cannot take them, and that it is over; notes what reached them; tells desks what visitors do.
///
/// Thread: the core thread.
class ChatFloor : public QObject {
    Q_OBJECT
public:
    enum class Typing { Started, Stopped };

    /// `mailbox`: the account that sends transcripts; empty for none. All must outlive it.
    ChatFloor(Ledger& ledger, const Roster& roster, const MailRoom& mailRoom,
              channel::LiveChannel& channel, const QString& mailbox, QObject* parent = nullptr);

    /// Open only within these hours; without any: whenever somebody is ready.
    void setHours(const Calendar& calendar) { m_hours.emplace(calendar); }
    /// Takes up open conversations.
    Done start();

    /// Shows the visitor that somebody writes. Nothing for what is no open chat.
    void showTyping(AgentId by, InteractionId id, Typing typing);

Q_SIGNALS:
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign);

private:
    /// What the visitor was shown last.
    struct Shown {
        QString conversation;
        AgentId agent;
        QueueId queue; ///< where it waits; not valid: it does not
        std::optional<Timestamp> taken;
        bool unread = false;
    };

    void hear(const QList<store::Record>& records);
    void note(const Interaction& now);
    void tellNotices(const QJsonObject& facts, const Interaction& begun);
    void noteEnd(Shown& shown);
    void abandoned(InteractionId id);
    void updateDoor();
    void updatePlacesSoon();
    void updatePlaces(QueueId queue);
    std::optional<Duration> waitBehind(int ahead, const Queue& queue) const;
    bool isReadyForChats(const Agent& agent) const;

    void takeSign(const QString& conversation, const VisitorSign& sign);
    Done noteArrival(const Interaction& interaction, const VisitorSign& sign);
    Done sendTranscript(const Interaction& interaction, const QString& address);

    Ledger& m_ledger;
    const Roster& m_roster;
    const MailRoom& m_mailRoom;
    channel::LiveChannel& m_channel;
    QString m_mailbox;
    std::optional<routing::BusinessTime> m_hours;
    std::map<InteractionId, Shown> m_open;
    std::deque<Duration> m_handled; ///< how long the latest took
    bool m_isUpdateSoon = false;
};

} // namespace heddle::service
