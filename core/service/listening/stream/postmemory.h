#pragma once

#include "core/base/result.h"
#include "core/model/facts/postfact.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// The posts that are counted, kept between one look and the next: the journal tells which of them
/// changed since, and only those are read again.
///
/// Thread: the store's.
class PostMemory {
public:
    /// `store` must outlive it.
    explicit PostMemory(store::Store& store) : m_store(store) {}

    struct Span {
        Timestamp since;
        QList<QueueId> queues; ///< empty: any
        int most = 0;

        bool operator==(const Span&) const = default;
    };

    /// The posts as they are now, the newest first. Stays as it is until the next call.
    Result<const QList<PostFact>*> posts(const Span& span);

    int readings() const { return m_readings; } ///< of posts from the store so far, for tests

    /// After more changes than these all are read again.
    static constexpr int mostChanges = 2'000;

private:
    Done readAll(const Span& span);
    Done readChanged(const QList<InteractionId>& changed, const Span& span);

    store::Store& m_store;
    QList<PostFact> m_posts;
    Span m_span;
    JournalSeq m_known; ///< everything up to here is in it; not valid: nothing was read
    int m_readings = 0;
};

} // namespace heddle::service
