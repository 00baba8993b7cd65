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

    /// The agent's window speaks. Once it did, it must again within `longestSilence`.
    void beat(AgentId agent);
    static constexpr Duration longestSilence = std::chrono::seconds(10);

Q_SIGNALS:
    /// Their window has not spoken for too long: what was before them is taken back.
    void silenced(heddle::AgentId agent);
    void heardAgain(heddle::AgentId agent);

private:
    void apply(const QList<store::Record>& records);
    Done fulfil(const Agent& agent);
    Result<bool> isOnTheLine(AgentId agent) const;
    Done change(const Agent& agent, const QString& why);
    bool mayKeep(const Agent& agent, const Offer& offer) const;
    Done withdrawOffers(const Agent& agent, const QString& why);
    void listen(AgentId agent);
    void lookTwice(AgentId agent);
    void fallSilent(AgentId agent);

    Ledger& m_ledger;
    const Roster& m_roster;
    Agenda& m_agenda;
    std::map<AgentId, Timestamp> m_beats;
    std::set<AgentId> m_silent;
};

} // namespace heddle::service
