#pragma once

#include "core/service/listening/sources/sources.h"

namespace heddle::service {

class Engine;
class SecretStore;

/// Sources of the centre that an engine runs, as one agent.
class EngineSources final : public Sources {
    Q_OBJECT
public:
    /// All must outlive it; `signIn` works in the engine's thread.
    EngineSources(Engine& engine, SecretStore& secrets, SourceSignIn& signIn, AgentId agent,
                  QObject* parent = nullptr);

    Async<QList<SourceSettings>> all() override;
    Async<void> add(const SourceSettings& settings) override;
    Async<void> change(const SourceSettings& settings) override;
    Async<void> remove(const SourceSettings& settings) override;
    Async<SignedIn> signIn(const QString& server) override;
    void cancelSignIn() override;

private:
    enum class Known { No, Yes };
    Async<void> save(const SourceSettings& settings, Known known);

    Engine& m_engine;
    SecretStore& m_secrets;
    SourceSignIn& m_signIn;
    AgentId m_agent;
};

} // namespace heddle::service
