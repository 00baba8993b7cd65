#include "core/service/knowledge/engineknowledge.h"

#include "core/service/engine/engine.h"
#include "core/service/knowledge/knowledgebase.h"

namespace heddle::service {

namespace {

/// Runs `command(base, me)` in the engine's thread.
template<class T, class Command>
Async<T> run(Engine& engine, AgentId agent, Command command)
{
    return runIn<T>(&engine, [&engine, agent, command = std::move(command)]() -> Result<T> {
        if (!engine.isOpen())
            return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
        const auto me = engine.roster().agent(agent);
        if (!me)
            return passOn(me);
        KnowledgeBase base(engine.ledger());
        return command(base, *me);
    });
}

} // namespace

EngineKnowledge::EngineKnowledge(Engine& engine, AgentId agent, QObject* parent)
    : Knowledge(parent), m_engine(engine), m_agent(agent)
{}

Async<QList<Article>> EngineKnowledge::find(const QString& words)
{
    return run<QList<Article>>(m_engine, m_agent,
                               [=](KnowledgeBase& base, const Agent&) { return base.find(words); });
}

Async<Article> EngineKnowledge::save(const Article& article)
{
    return run<Article>(m_engine, m_agent, [=](KnowledgeBase& base, const Agent& me) {
        return base.save(article, me);
    });
}

Async<void> EngineKnowledge::remove(qint64 id)
{
    return run<void>(m_engine, m_agent,
                     [=](KnowledgeBase& base, const Agent& me) { return base.remove(id, me); });
}

} // namespace heddle::service
