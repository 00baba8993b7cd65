#pragma once

#include "core/base/ids.h"
#include "core/service/beside/beside.h"

namespace heddle::service {

class Engine;
class Readers;

/// What stands beside the contacts and customers of the centre that an engine runs, read and
/// written as one agent.
class EngineBeside final : public Beside {
    Q_OBJECT
public:
    EngineBeside(Engine& engine, AgentId agent, QObject* parent = nullptr);

    /// Colleagues see what is open here, and the other way round. Once; they must outlive this.
    void setReaders(Readers& readers);

    Async<Surroundings> around(InteractionId id) override;
    Async<InteractionId> ask(InteractionId about, const MailAddress& whom) override;
    Async<CustomerFacts> facts(CustomerId id) override;
    Async<void> setField(CustomerId id, const QString& name, const QString& value) override;
    Async<void> setPreferred(CustomerId id, std::optional<ChannelKind> channel) override;
    Async<void> joinHousehold(CustomerId id, CustomerId other) override;
    Async<void> leaveHousehold(CustomerId id) override;
    Async<QStringList> fieldNames() override;
    Async<void> setFieldNames(const QStringList& names) override;
    Async<QList<CustomerLink>> pages(CustomerId id) override;
    Async<QList<MissedMention>> missedMentions() override;
    Async<PromiseCard> promiseCard() override;
    Async<void> setPromiseCard(const PromiseCard& card) override;
    void attend(InteractionId id, Reading reading) override;

private:
    Engine& m_engine;
    AgentId m_agent;
    Readers* m_readers = nullptr;
};

} // namespace heddle::service
