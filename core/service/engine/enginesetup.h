#pragma once

#include "core/service/engine/engine.h"
#include "core/service/setup.h"

namespace heddle::service {

/// First steps and accounts at an engine, for one agent.
///
/// Thread: the one that made it (the GUI thread).
class EngineSetup final : public Setup {
    Q_OBJECT
public:
    /// The engine must be open and outlive this.
    EngineSetup(Engine& engine, AgentId agent, QObject* parent = nullptr);

    Async<bool> isNew() override;
    Async<void> openDemoCentre() override;
    Async<MailboxVerdict> testMailbox(const MailboxSettings& settings) override;
    Async<void> addMailbox(const MailboxSettings& settings) override;
    Async<void> keepSecretsInFolder() override;
    Async<QList<MailboxSettings>> mailboxes() override;
    Async<void> changeMailbox(const MailboxSettings& settings) override;
    Async<void> removeMailbox(const QString& address) override;
    Async<QList<MailProvider>> providers() override;
    Async<void> registerProvider(const MailProvider& provider) override;
    Async<QString> signIn(const QString& provider, const QString& address) override;
    void cancelSignIn() override;
    Async<CannedReply> saveCannedReply(const CannedReply& reply) override;
    Async<void> removeCannedReply(qint64 id) override;
    Async<void> saveRules(const QList<Rule>& rules) override;
    Async<void> saveMacros(const QList<Macro>& macros) override;

private:
    Engine& m_engine;
    AgentId m_agent;
};

} // namespace heddle::service
