#pragma once

#include "core/base/ids.h"
#include "core/service/knowledge/knowledge.h"

namespace heddle::service {

class Engine;

/// The articles of the centre that an engine runs, read and written as one agent.
class EngineKnowledge final : public Knowledge {
    Q_OBJECT
public:
    EngineKnowledge(Engine& engine, AgentId agent, QObject* parent = nullptr);

    Async<QList<Article>> find(const QString& words) override;
    Async<Article> save(const Article& article) override;
    Async<void> remove(qint64 id) override;

private:
    Engine& m_engine;
    AgentId m_agent;
};

} // namespace heddle::service
