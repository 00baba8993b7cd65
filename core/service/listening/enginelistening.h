#pragma once

#include "core/service/listening/answers/answers.h"
#include "core/service/listening/growth/growth.h"
#include "core/service/listening/listening.h"
#include "core/service/listening/sources/sources.h"
#include "core/store/sql/location.h"

#include <QThread>

#include <memory>

namespace heddle::service {

class Engine;

/// Listening in the centre that an engine runs, as one agent: reads in a thread of its own, so that
/// neither the window nor the engine waits while posts are counted; changes campaigns in the
/// engine's.
class EngineListening final : public Listening {
    Q_OBJECT
public:
    /// `engine` and `clock` must outlive it.
    EngineListening(Engine& engine, const store::StoreLocation& location, const Clock& clock,
                    AgentId agent, QObject* parent = nullptr);
    ~EngineListening() override;

    Async<ListeningView> view(const QString& campaign) override;
    Async<PostPage> posts(const PostQuery& query) override;
    Async<void> save(const Campaign& campaign, const QString& before) override;
    Async<void> remove(const QString& campaign) override;
    Async<QList<Growth>> growths() override;

    /// Shown in Settings from now on.
    void setSources(std::unique_ptr<Sources> sources);
    Sources* sources() override { return m_sources.get(); }
    void setAnswers(std::unique_ptr<Answers> answers);
    Answers* answers() override { return m_answers.get(); }

private:
    class Worker;

    template<class T, class Question>
    Async<T> ask(Question question);

    Engine& m_engine;
    AgentId m_agent;
    std::unique_ptr<Sources> m_sources;
    std::unique_ptr<Answers> m_answers;
    QThread m_thread;
    Worker* m_worker;
};

} // namespace heddle::service
