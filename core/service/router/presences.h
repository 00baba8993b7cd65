#pragma once

#include "core/service/agenda.h"
#include "core/service/roster.h"

#include <map>
#include <set>

namespace heddle::service {

/// What agents say of themselves, and whether their windows still speak.
///
/// Thread: the core thread. Commands fail with NotFound and what the store fails with.
class Presences : public QObject {
    Q_OBJECT
public:
    Presences(Ledger& ledger, const Roster& roster, Agenda& agenda, QObject* parent = nullptr);

    /// Choosing Not ready or Offline takes a live offer back at once. Not ready with somebody on
    /// the line comes true after that contact (and its wrap-up); until then nothing new comes.
    /// Deferred work in hand stays and holds nobody back.
    Done set(AgentId agent, Presence presence, const QString& reason,
             std::optional<Timestamp> idleSince);
    /// A paused channel brings nothing new and takes a live offer of its kind back.
    Done pause(AgentId agent, ChannelKind channel);
    Done resume(AgentId agent, ChannelKind channel);

    /// The agent's window speaks. Once it did, it must again within `longestSilence`: here, or
    /// where another process hears it.
    void beat(AgentId agent);
    static constexpr Duration longestSilence = std::chrono::seconds(10);
    static constexpr Duration tellEvery = std::chrono::seconds(4);
    /// How long somebody whose window fell silent keeps what they have in hand: then they count as
    /// gone, and it goes back to its queue. Who is on the line waits less.
    static constexpr Duration keepsLiveFor = std::chrono::minutes(1);
    static constexpr Duration keepsFor = std::chrono::minutes(15);

    /// Whoever had a window when the last process ended has to speak again, as if they just had.
    Done start();

Q_SIGNALS:
    /// Their window has not spoken for too long: what was before them is taken back.
    void silenced(heddle::AgentId agent);
    void heardAgain(heddle::AgentId agent);

private:
    void apply(const QList<store::Record>& records);
    void hear(const QList<store::Record>& records);
    void watchElsewhere(const Agent& agent);
    Done fulfil(const Agent& agent);
    Result<bool> isOnTheLine(AgentId agent) const;
    Done change(const Agent& agent, const QString& why);
    bool mayKeep(const Agent& agent, const Offer& offer) const;
    Done withdrawOffers(const Agent& agent, const QString& why);
    void listen(AgentId agent);
    void tellOthers(AgentId agent);
    bool spokeElsewhere(AgentId agent);
    void lookTwice(AgentId agent);
    void speaks(AgentId agent);
    void forgetSilence(AgentId agent);
    void fallSilent(AgentId agent);
    void awaitElsewhere(AgentId agent, Timestamp silentSince);
    void returnWork(AgentId agent, Timestamp silentSince);
    void dismiss(const Agent& agent);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    std::map<AgentId, Timestamp> m_beats;
    std::set<AgentId> m_listening; ///< each with one entry in the agenda
    std::map<AgentId, Timestamp> m_toldOthers;
    std::map<AgentId, Timestamp> m_elsewhere; ///< the last beat seen that another process told
    std::map<AgentId, Timestamp> m_silent;    ///< and since when
};

} // namespace heddle::service
