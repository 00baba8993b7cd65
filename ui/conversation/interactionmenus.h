#pragma once

#include "core/base/clock.h"
#include "core/model/agent.h"
#include "core/service/views.h"

#include <QMenu>

namespace heddle::ui {

/// A moment to snooze until, with its words.
struct SnoozeTime {
    QString words;
    Timestamp until;
};

/// The times that make sense from `now` on, in local time: in an hour, later today, tomorrow
/// morning, next week.
QList<SnoozeTime> snoozeTimes(Timestamp now);
/// The same moments, for a call that is promised.
QList<SnoozeTime> callTimes(Timestamp now);

/// What can be chosen for an interaction. Filled afresh each time before it opens.
class SnoozeMenu final : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;
    void fill(Timestamp now);

Q_SIGNALS:
    void chosen(heddle::PendingOn on, std::optional<heddle::Timestamp> until);

private:
    void askForTime(Timestamp now);
};

/// The codes that say how a contact ended.
class CodeMenu final : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;
    /// Stays empty where there is nothing to choose. \param mode of its queue
    void fill(const service::InteractionView& view, WrapUpMode mode);

Q_SIGNALS:
    /// \param code empty for none
    void chosen(const QString& code);
    void wrapUpRequested();

private:
    void addCode(const QString& words, const QString& code);
};

/// Everything else: give it to somebody, move it, wake it.
class MoreMenu final : public QMenu {
    Q_OBJECT
public:
    using QMenu::QMenu;
    void fill(const service::InteractionView& view, const QList<Agent>& agents,
              const QList<Queue>& queues, const QList<QAction*>& actions);
    /// Of a chat that its visitor has left: nobody waits there. After fill().
    void closeQueues(const QString& why);
    /// After fill(), for who may move others' work.
    void addPriorities(const Interaction& interaction);
    /// Of a chat of mine: who can be asked in. After fill().
    void offerColleagues(const QList<Agent>& agents, AgentId me);
    /// Of a chat: the addresses at which it can go on, or one yet to be named. After fill(); the
    /// menu may be open.
    void offerMail(const QStringList& addresses);
    /// Likewise the numbers.
    void offerCalls(const QStringList& numbers);

Q_SIGNALS:
    void colleagueRequested(heddle::AgentId colleague);
    void mailRequested(const QString& address);
    void otherAddressRequested();
    void callRequested(const QString& number);
    void otherNumberRequested();
    /// A not valid agent: back to a queue.
    void assignRequested(heddle::AgentId agent, heddle::QueueId queue);
    void wakeRequested();
    void reachedNobodyRequested();
    /// Nothing: as it was.
    void prioritiseRequested(heddle::Duration earlier);

private:
    QList<QAction*> m_toQueues;
};

} // namespace heddle::ui
