#include "core/service/beside/enginebeside.h"

#include "core/service/beside/customerbook.h"
#include "core/service/beside/mentionbook.h"
#include "core/service/beside/promisecard.h"
#include "core/service/beside/readers.h"
#include "core/service/beside/sidetalks.h"
#include "core/service/engine/engine.h"

namespace heddle::service {

namespace {

/// Runs `command()` in the engine's thread while its centre is open.
template<class T, class Command>
Async<T> run(Engine& engine, Command command)
{
    return runIn<T>(&engine, [&engine, command = std::move(command)]() -> Result<T> {
        if (!engine.isOpen())
            return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
        return command();
    });
}

} // namespace

EngineBeside::EngineBeside(Engine& engine, AgentId agent, QObject* parent)
    : Beside(parent), m_engine(engine), m_agent(agent)
{}

Async<Surroundings> EngineBeside::around(InteractionId id)
{
    return run<Surroundings>(m_engine, [=, &engine = m_engine] {
        return SideTalks(engine.ledger(), engine.roster(), engine.customerCare()).around(id);
    });
}

Async<InteractionId> EngineBeside::ask(InteractionId about, const MailAddress& whom)
{
    return run<InteractionId>(m_engine, [=, &engine = m_engine, me = m_agent] {
        return SideTalks(engine.ledger(), engine.roster(), engine.customerCare())
            .ask(me, about, whom);
    });
}

Async<CustomerFacts> EngineBeside::facts(CustomerId id)
{
    return run<CustomerFacts>(
        m_engine, [=, &engine = m_engine] { return CustomerBook(engine.ledger()).facts(id); });
}

Async<void> EngineBeside::setField(CustomerId id, const QString& name, const QString& value)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent] {
        return CustomerBook(engine.ledger()).setField(me, id, name, value);
    });
}

Async<void> EngineBeside::setPreferred(CustomerId id, std::optional<ChannelKind> channel)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent] {
        return CustomerBook(engine.ledger()).setPreferred(me, id, channel);
    });
}

Async<void> EngineBeside::joinHousehold(CustomerId id, CustomerId other)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent] {
        return CustomerBook(engine.ledger()).joinHousehold(me, id, other);
    });
}

Async<void> EngineBeside::leaveHousehold(CustomerId id)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent] {
        return CustomerBook(engine.ledger()).leaveHousehold(me, id);
    });
}

Async<QStringList> EngineBeside::fieldNames()
{
    return run<QStringList>(
        m_engine, [&engine = m_engine] { return CustomerBook(engine.ledger()).fieldNames(); });
}

Async<void> EngineBeside::setFieldNames(const QStringList& names)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent]() -> Done {
        const auto agent = engine.roster().agent(me);
        if (!agent)
            return passOn(agent);
        return CustomerBook(engine.ledger()).setFieldNames(*agent, names);
    });
}

Async<QList<CustomerLink>> EngineBeside::pages(CustomerId id)
{
    return run<QList<CustomerLink>>(
        m_engine, [=, &engine = m_engine] { return CustomerBook(engine.ledger()).pages(id); });
}

Async<QList<MissedMention>> EngineBeside::missedMentions()
{
    return run<QList<MissedMention>>(m_engine, [&engine = m_engine, me = m_agent] {
        return MentionBook(engine.ledger(), engine.roster()).take(me);
    });
}

Async<PromiseCard> EngineBeside::promiseCard()
{
    return run<PromiseCard>(m_engine,
                            [&engine = m_engine] { return service::promiseCard(engine.ledger()); });
}

Async<void> EngineBeside::setPromiseCard(const PromiseCard& card)
{
    return run<void>(m_engine, [=, &engine = m_engine, me = m_agent]() -> Done {
        const auto agent = engine.roster().agent(me);
        if (!agent)
            return passOn(agent);
        return keepPromiseCard(engine.ledger(), *agent, card);
    });
}

void EngineBeside::setReaders(Readers& readers)
{
    m_readers = &readers;
    connect(
        &readers, &Readers::changed, this, [this](InteractionId id, const QList<Onlooker>& all) {
            QList<Onlooker> others = all;
            // What nobody has open here is nobody's business here.
            const auto mine =
                others.removeIf([this](const Onlooker& reader) { return reader.agent == m_agent; });
            if (mine > 0)
                Q_EMIT readersChanged(id, others);
        });
}

void EngineBeside::attend(InteractionId id, Reading reading)
{
    if (!m_readers)
        return;
    QMetaObject::invokeMethod(
        m_readers,
        [readers = m_readers, agent = m_agent, id, reading] { readers->show(agent, id, reading); },
        Qt::QueuedConnection);
}

} // namespace heddle::service
