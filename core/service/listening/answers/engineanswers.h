#pragma once

#include "core/service/listening/answers/answers.h"
#include "core/service/listening/answers/ownposts.h"

namespace heddle::service {

class Engine;

/// Answers in the centre that an engine runs, as one agent.
///
/// Thread: the one that made it (the GUI thread).
class EngineAnswers final : public Answers {
    Q_OBJECT
public:
    /// The engine must be open and outlive this; `accounts` is asked in its thread.
    EngineAnswers(Engine& engine, PostingAccounts accounts, AgentId agent,
                  QObject* parent = nullptr);
    ~EngineAnswers() override;

    Async<QList<HeldAnswer>> waiting() override;
    Async<void> release(EntryId answer) override;
    Async<void> sendBack(EntryId answer, const QString& words) override;
    Async<EntryId> sendPrivately(const Message& message) override;
    Async<void> edit(EntryId answer, const QString& text) override;
    Async<void> withdraw(EntryId answer) override;
    Async<void> favour(EntryId post) override;
    Async<void> boost(EntryId post) override;
    Async<int> longestPost(const QString& account) override;

private:
    Engine& m_engine;
    AgentId m_agent;
    OwnPosts* m_posts; ///< lives in the engine's thread
};

} // namespace heddle::service
