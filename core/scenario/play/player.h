#pragma once

#include "core/scenario/cast/agentdeeds.h"
#include "core/scenario/cast/colleagues.h"
#include "core/scenario/cast/crowds.h"
#include "core/scenario/cast/customers.h"
#include "core/scenario/play/journaldigest.h"
#include "core/scenario/play/unconnected.h"

namespace heddle::scenario {

/// How a scenario is played.
struct PlayOptions {
    store::StoreLocation location; ///< a store of its own; a SQLite file is begun anew
    service::ReadMail readMail;
    std::optional<quint64> seed; ///< in place of the script's
    QString manned;              ///< the login in whose place a person sits; empty for nobody
};

/// A scripted day in the real engine: its customers and colleagues around it, its clock in place of
/// the real one, its lines in place of the world's.
///
/// Thread: the one that opens it.
class Player : public QObject {
    Q_OBJECT
public:
    /// Puts the centre of the script into the store and everybody in their places; nothing has
    /// happened yet. Fails with what the store fails with; Conflict for a server's database that
    /// holds a centre already.
    static Result<std::unique_ptr<Player>> open(const Script& script, const PlayOptions& options);
    ~Player() override;

    const Script& script() const { return m_script; }
    VirtualClock& clock() { return m_clock; }
    service::Engine& engine() { return *m_engine; }
    const Chronicle& chronicle() const { return *m_chronicle; }
    const Telephone& telephone() const { return *m_telephone; }
    Timestamp start() const { return Timestamp::fromDateTime(m_script.start); }
    Timestamp end() const { return start() + m_script.lasts; }
    quint64 seed() const { return m_seed; }
    AgentId trainee() const;
    /// What did not work as the script wants it.
    const QStringList& troubles() const { return m_stage->troubles; }

    /// Plays everything up to `moment`, without pause. Many events go into the store at once, so
    /// nobody else should look at it meanwhile. Fails with what the store fails with.
    Done runTo(Timestamp moment);
    /// Plays the steps that wait for this key. Answers how many there are.
    int inject(const QString& key) { return m_customers->inject(key); }
    /// The log up to now. Fails with what the store fails with.
    Result<JournalDigest> digest();

private:
    Player(const Script& script, const PlayOptions& options);
    Done begin(const PlayOptions& options);
    Done setUpCentre();
    void connectLines();
    Done addKnown(const Person& person);

    Script m_script;
    quint64 m_seed;
    VirtualClock m_clock;
    NoSecrets m_secrets;
    NoMailboxes m_mailboxes;
    std::unique_ptr<service::Engine> m_engine;
    std::unique_ptr<Chronicle> m_chronicle;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Telephone> m_telephone;
    std::unique_ptr<AgentDeeds> m_deeds;
    std::unique_ptr<Customers> m_customers;
    std::unique_ptr<Colleagues> m_colleagues;
    std::unique_ptr<Crowds> m_crowds;
    JournalDigest m_digest;
};

} // namespace heddle::scenario
