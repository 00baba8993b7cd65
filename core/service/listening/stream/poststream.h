#pragma once

#include "core/model/agent.h"
#include "core/service/listening/listeningview.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

class PostMemory;

/// Reads posts and campaigns with what this agent may see.
/// Thread: the store's. Failures: NotFound, and what the store fails with.
class PostStream {
public:
    /// `store` and `memory` must outlive it. Without a memory all posts are read at each look.
    PostStream(store::Store& store, AgentId agent, PostMemory* memory = nullptr)
        : m_store(store), m_agent(agent), m_memory(memory)
    {}

    /// See Listening::view().
    Result<ListeningView> view(const QString& campaign, Timestamp now) const;
    /// See Listening::posts().
    Result<PostPage> posts(const PostQuery& query, Timestamp now) const;

    static constexpr int mostCounted = 20'000; ///< posts that a view looks at
    static constexpr int mostLookedAt = 5'000; ///< posts that one page goes through

private:
    Result<Campaign> campaignCalled(const QString& name) const;
    Result<QList<SourceRow>> sources(const QList<PostFact>& posts) const;
    Result<PostRow> rowOf(const PostFact& post, const QStringList& words,
                          const Campaign& campaign) const;

    store::Store& m_store;
    AgentId m_agent;
    PostMemory* m_memory;
};

} // namespace heddle::service
