#pragma once

#include "core/channel/channel.h"
#include "core/service/intake/intake.h"
#include "core/service/outbox/outbox.h"
#include "core/service/reading/reader.h"
#include "core/service/views.h"
#include "core/store/sql/location.h"

#include <QObject>

#include <memory>

namespace heddle::service {

class CallBacks;
class Casework;
class CustomerCare;
class Drafting;
class Feedback;
class MailboxConnector;
class Mailboxes;
class MailRoom;
class Promises;
class Router;
class RuleBook;
class SecretStore;
class Sending;
struct MailboxSettings;

/// How a centre is run.
struct EngineOptions {
    store::StoreLocation location;
    quint64 seed = 0; ///< chance; from the system's own in a real centre
    ReadMail readMail;
    OutboxRules outbox; ///< see ownership.h for a real centre's
    Intake::Rules intake;
    Duration undoWindow = std::chrono::seconds(10);
    /// Whether other processes may work on the same store (desktops of one centre, heddlectl).
    enum class Company { Alone, WithOthers } company = Company::Alone;
};

/// A centre at work: the store and everything that acts on it, put together.
///
/// Thread: the core thread, where open() is called and `clock` lives; in tests and in heddled the
/// main thread. Everything is taken down in that thread too.
class Engine : public QObject {
    Q_OBJECT
public:
    /// All references must outlive the engine.
    Engine(EngineOptions options, Clock& clock, SecretStore& secrets, MailboxConnector& connector,
           QObject* parent = nullptr);
    ~Engine() override;

    /// Opens the store and takes up work where it was left. Fails with what Store::open() fails
    /// with.
    Done open();
    bool isOpen() const { return m_parts != nullptr; }

    /// The agent with this login (see opening.h), who is not ready until they say so. One whose
    /// window died stays as they were.
    Result<AgentId> signIn(const QString& login, const QString& name);
    /// Their window is gone: nothing is offered to them any more.
    Done signOut(AgentId agent);

    /// Works on a channel besides those of the mailboxes; it must outlive the engine or be
    /// disconnected first.
    void connectChannel(channel::Channel& channel, const MailAddress& sender);
    void disconnectChannel(const QString& account);
    /// The demo centre's mailbox: takes everything and sends it nowhere.
    void openDemoChannel(const QString& account);

    /// Says again how each channel is doing, for who came later.
    void tellChannelStates();

    const EngineOptions& options() const { return m_options; }
    Ledger& ledger();
    const Roster& roster();
    Router& router();
    Intake& intake();
    Outbox& outbox();
    Casework& casework();
    Sending& sending();
    Drafting& drafting();
    CustomerCare& customerCare();
    MailRoom& mailRoom();
    Mailboxes& mailboxes();
    Feedback& feedback();
    Promises& promises();
    CallBacks& callBacks();
    RuleBook& ruleBook();

Q_SIGNALS:
    void changed(const heddle::Change& change);
    void channelStateChanged(const QString& account, const heddle::ChannelState& state);
    void offered(heddle::AgentId agent, const heddle::service::OfferCard& card);
    void offerEnded(heddle::AgentId agent, heddle::OfferId offer, heddle::OfferEnd end);
    void agentChanged(const heddle::Agent& agent);
    void warned(heddle::AgentId agent, heddle::InteractionId id, heddle::DueWarning warning);
    void mentioned(heddle::AgentId agent, heddle::InteractionId id, heddle::EntryId note);

private:
    struct Parts;
    void wire();
    void setMailboxQueues();
    void connectMailbox(channel::Channel* channel, const MailboxSettings& settings);
    Done startParts();
    void noteProof(const QString& messageId);
    void tell(const QList<store::Record>& records);
    void tellOffer(const Offer& offer);
    void tellMentions(const Entry& note);
    void tellWarning(const Interaction& late);
    void tellTrouble(const Error& error, Timestamp next);

    EngineOptions m_options;
    Clock& m_clock;
    SecretStore& m_secrets;
    MailboxConnector& m_connector;
    std::unique_ptr<Parts> m_parts;
};

} // namespace heddle::service
