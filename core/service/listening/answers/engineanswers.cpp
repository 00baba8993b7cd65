#include "core/service/listening/answers/engineanswers.h"

#include "core/service/desk/sending/sending.h"
#include "core/service/engine/engine.h"
#include "core/service/engine/relay.h"
#include "core/service/listening/answers/approval.h"
#include "core/service/listening/answers/postlimit.h"

namespace heddle::service {

EngineAnswers::EngineAnswers(Engine& engine, PostingAccounts accounts, AgentId agent,
                             QObject* parent)
    : Answers(parent), m_engine(engine), m_agent(agent),
      m_posts(new OwnPosts(engine.ledger(), engine.roster(), std::move(accounts)))
{
    m_posts->moveToThread(engine.thread());
}

// What is under way there ends first.
EngineAnswers::~EngineAnswers()
{
    if (m_posts->thread() == QThread::currentThread())
        delete m_posts;
    else
        m_posts->deleteLater();
}

Async<QList<HeldAnswer>> EngineAnswers::waiting()
{
    return runIn<QList<HeldAnswer>>(&m_engine, [&engine = m_engine, me = m_agent] {
        return Approval(engine.ledger(), engine.roster()).waitingFor(me);
    });
}

Async<void> EngineAnswers::release(EntryId answer)
{
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, answer] {
        return Approval(engine.ledger(), engine.roster()).release(me, answer);
    });
}

Async<void> EngineAnswers::sendBack(EntryId answer, const QString& words)
{
    return runIn<void>(&m_engine, [&engine = m_engine, me = m_agent, answer, words] {
        return Approval(engine.ledger(), engine.roster()).sendBack(me, answer, words);
    });
}

Async<EntryId> EngineAnswers::sendPrivately(const Message& message)
{
    return runIn<EntryId>(&m_engine, [&engine = m_engine, me = m_agent, message] {
        return engine.sending().send(me, message, Sending::Readers::OnlyItsAuthor);
    });
}

Async<void> EngineAnswers::edit(EntryId answer, const QString& text)
{
    return relay<void>(m_posts, [posts = m_posts, me = m_agent, answer, text] {
        return posts->edit(me, answer, text);
    });
}

Async<void> EngineAnswers::withdraw(EntryId answer)
{
    return relay<void>(
        m_posts, [posts = m_posts, me = m_agent, answer] { return posts->withdraw(me, answer); });
}

Async<void> EngineAnswers::favour(EntryId post)
{
    return relay<void>(m_posts,
                       [posts = m_posts, me = m_agent, post] { return posts->favour(me, post); });
}

Async<void> EngineAnswers::boost(EntryId post)
{
    return relay<void>(m_posts,
                       [posts = m_posts, me = m_agent, post] { return posts->boost(me, post); });
}

Async<int> EngineAnswers::longestPost(const QString& account)
{
    return runIn<int>(&m_engine, [&engine = m_engine, account] {
        return postLimit(engine.ledger().store(), account);
    });
}

} // namespace heddle::service
