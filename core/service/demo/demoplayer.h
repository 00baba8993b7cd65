#pragma once

#include "core/base/fakeclock.h"
#include "core/service/clocks/clockwork.h"
#include "core/service/demo/demomoment.h"
#include "core/service/demo/demoscript.h"
#include "core/service/reading/reader.h"

#include <QHash>

#include <functional>

namespace heddle::service {

class Casework;
class Intake;

/// Plays the demo centre's week into a store: each mail through the intake, each answer, note and
/// decision as a command, at the moment it is said to have happened.
///
/// Thread: the core thread.
class DemoPlayer {
public:
    using Progress = std::function<void(int done, int total)>;

    /// \param live hears of everything that was played
    /// \param me who opens the demo centre
    DemoPlayer(Ledger& live, ReadMail readMail, AgentId me);
    ~DemoPlayer();

    /// All or nothing. Answers with the demo centre's mailbox. Fails with Corrupt when the script
    /// does not fit its mails, and with what the store fails with.
    Result<QString> play(const Progress& progress);

private:
    Done playAll(const DemoScript& script, const Progress& progress);
    Done addPeople(const DemoScript& script);
    Done addQueues(const DemoScript& script);
    Done addReplies(const DemoScript& script);
    Done addArticles(const DemoScript& script);
    Done addCustomers(const DemoScript& script);
    Result<Identity> person(const QString& address, const QString& name);
    Done addIdentity(Identity identity);
    Done noteAbout(const DemoCustomer& wanted, CustomerId id);
    Done followOpen();
    Done follow(const Entry& entry, Interaction& contact);
    Done setPresences(const DemoScript& script);
    Done takeIn(const DemoStep& step, Inbound inbound, const QString& queue);

    Done play(const DemoStep& step, const DemoMail& mail);
    Done play(const DemoStep& step, const DemoArrival& arrival);
    Done play(const DemoStep& step, const DemoAnswer& answer);
    Done play(const DemoStep& step, const DemoNote& note);
    Done play(const DemoStep& step, const DemoTag& tag);
    Done play(const DemoStep& step, const DemoAssign& assign);
    Done play(const DemoStep& step, const DemoSnooze& snooze);
    Done play(const DemoStep& step, const DemoClose& close);

    AgentId agent(const QString& login) const { return m_agents.value(login); }
    InteractionId interaction(const QString& step) const { return m_interactions.value(step); }
    Timestamp momentOf(const DemoMoment& moment) const;

    Ledger& m_live;
    ReadMail m_readMail;
    AgentId m_me;
    DemoCalendar m_calendar;
    FakeClock m_clock; ///< stands at the step's moment
    Ledger m_past;     ///< the same store, written at that moment
    Roster m_roster;
    Clockwork m_clockwork;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<Casework> m_casework;
    const DemoScript* m_script = nullptr;
    QHash<QString, AgentId> m_agents;
    QHash<QString, QueueId> m_queues;
    QHash<QString, InteractionId> m_interactions;
};

} // namespace heddle::service
