#pragma once

#include "core/base/fakeclock.h"
#include "core/scenario/play/unconnected.h"
#include "core/service/engine/engine.h"
#include "tests/support/scriptedchannel.h"

#include <QTemporaryDir>

#include <memory>

namespace heddle::test {

/// A whole centre in a temporary folder: real engine, real SQLite, a clock that stands still and a
/// channel that a test plays.
class TestCentre {
public:
    TestCentre();
    ~TestCentre();

    /// Everything the process held is gone; the files stay. Opens again.
    void crash();
    /// Runs what was queued, and what is due now.
    void settle();
    void advance(Duration span);

    /// Like the first, without a ramp after Not ready: tests do not wait.
    AgentId addAgent(const QString& login, Role role = Role::Agent);
    /// The first queue, with `members`.
    void setQueue(const std::function<void(Queue&)>& change);

    /// A mail from `address`; its Message-ID is "KEY@customer.example".
    Inbound mail(const QString& key, const QString& address, const QString& text) const;
    /// Takes it in through the channel and answers with its entry.
    Entry arrive(const Inbound& inbound);
    Interaction interaction(InteractionId id);
    Entry entry(EntryId id);
    std::optional<Offer> offerTo(AgentId agent);
    /// Makes the agent ready, and accepts what is offered.
    InteractionId acceptNext(AgentId agent);

    store::Store& store();

    QTemporaryDir dir;
    FakeClock clock;
    scenario::NoSecrets secrets;
    scenario::NoMailboxes connector;
    std::unique_ptr<service::Engine> engine;
    std::unique_ptr<ScriptedChannel> channel;
    AgentId admin;

private:
    void open();
};

} // namespace heddle::test
