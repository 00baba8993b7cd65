#include "core/service/listening/enginelistening.h"

#include "core/service/engine/engine.h"
#include "core/service/listening/stream/postmemory.h"
#include "core/service/listening/stream/poststream.h"
#include "core/service/rights.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

namespace {

/// Runs `command(engine, me)` in the engine's thread, as a supervisor.
template<class Command>
Async<void> runAsSupervisor(Engine& engine, AgentId agent, Command command)
{
    return runIn<void>(&engine, [&engine, agent, command = std::move(command)]() -> Done {
        if (!engine.isOpen())
            return failure(ErrorCode::Offline, QStringLiteral("the centre is not open"));
        const auto me = engine.roster().agent(agent);
        if (!me)
            return passOn(me);
        if (!isSupervisor(*me))
            return failure(ErrorCode::Refused, QStringLiteral("only supervisors change campaigns"));
        return command(engine.ledger());
    });
}

Result<bool> isThere(Ledger& ledger, const QString& campaign)
{
    return ledger.store()
        .settings()
        .value(campaignSettingOf(campaign))
        .map([](const std::optional<QString>& value) { return value.has_value(); });
}

store::RowImage removal(const QString& campaign)
{
    return store::Removed{store::Removed::Kind::Setting, campaignSettingOf(campaign)};
}

Done keep(Ledger& ledger, const Campaign& campaign, const QString& before, AgentId by)
{
    const bool isNewName = campaign.name != before;
    const auto isTaken = isThere(ledger, campaign.name);
    if (!isTaken)
        return passOn(isTaken);
    if (isNewName && *isTaken)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("there is a campaign '%1' already").arg(campaign.name));
    store::Record record{
        .kind = QStringLiteral("campaign.saved"),
        .actor = by,
        .rows = {store::Setting{campaignSettingOf(campaign.name), toText(campaign)}}};
    if (isNewName && !before.isEmpty())
        record.rows.append(removal(before));
    return ledger.record({record});
}

} // namespace

/// Lives in the reading thread and owns the connection there.
class EngineListening::Worker final : public QObject {
public:
    Worker(store::StoreLocation location, const Clock& clock, AgentId agent)
        : m_location(std::move(location)), m_clock(clock), m_agent(agent)
    {}

    Result<store::Store*> store()
    {
        if (!m_store) {
            auto store = store::Store::open(m_location, m_clock);
            if (!store)
                return passOn(store);
            m_store = std::move(*store);
            m_memory = std::make_unique<PostMemory>(*m_store);
        }
        return m_store.get();
    }
    Result<PostStream> stream()
    {
        const auto opened = store();
        if (!opened)
            return passOn(opened);
        return PostStream(**opened, m_agent, m_memory.get());
    }
    Timestamp now() const { return m_clock.now(); }

private:
    store::StoreLocation m_location;
    const Clock& m_clock;
    AgentId m_agent;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<PostMemory> m_memory;
};

EngineListening::EngineListening(Engine& engine, const store::StoreLocation& location,
                                 const Clock& clock, AgentId agent, QObject* parent)
    : Listening(parent), m_engine(engine), m_agent(agent),
      m_worker(new Worker(location, clock, agent))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("heddle-listening"));
    m_thread.start();
}

EngineListening::~EngineListening()
{
    m_thread.quit();
    m_thread.wait();
}

void EngineListening::setSources(std::unique_ptr<Sources> sources)
{
    m_sources = std::move(sources);
}

Async<QList<Growth>> EngineListening::growths()
{
    return runIn<QList<Growth>>(m_worker, [worker = m_worker]() -> Result<QList<Growth>> {
        const auto store = worker->store();
        return store ? toldGrowths(**store) : Result<QList<Growth>>(passOn(store));
    });
}

void EngineListening::setAnswers(std::unique_ptr<Answers> answers)
{
    m_answers = std::move(answers);
}

template<class T, class Question>
Async<T> EngineListening::ask(Question question)
{
    return runIn<T>(m_worker, [worker = m_worker, question = std::move(question)]() -> Result<T> {
        const auto stream = worker->stream();
        if (!stream)
            return passOn(stream);
        return question(*stream, worker->now());
    });
}

Async<ListeningView> EngineListening::view(const QString& campaign)
{
    return ask<ListeningView>(
        [campaign](const PostStream& stream, Timestamp now) { return stream.view(campaign, now); });
}

Async<PostPage> EngineListening::posts(const PostQuery& query)
{
    return ask<PostPage>(
        [query](const PostStream& stream, Timestamp now) { return stream.posts(query, now); });
}

Async<void> EngineListening::save(const Campaign& campaign, const QString& before)
{
    return runAsSupervisor(m_engine, m_agent, [=, by = m_agent](Ledger& ledger) -> Done {
        if (const auto fit = checkCampaign(campaign); !fit)
            return passOn(fit);
        return ledger.transaction([&] { return keep(ledger, campaign, before, by); });
    });
}

Async<void> EngineListening::remove(const QString& campaign)
{
    return runAsSupervisor(m_engine, m_agent, [=, by = m_agent](Ledger& ledger) -> Done {
        const auto there = isThere(ledger, campaign);
        if (!there)
            return passOn(there);
        if (!*there)
            return failure(ErrorCode::NotFound, QStringLiteral("campaign ") + campaign);
        return ledger.record({{.kind = QStringLiteral("campaign.removed"),
                               .actor = by,
                               .rows = {removal(campaign)}}});
    });
}

} // namespace heddle::service
