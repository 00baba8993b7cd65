#include "core/service/listening/stream/postmemory.h"

#include "core/store/journalstore.h"
#include "core/store/listening/poststore.h"
#include "core/store/store.h"

#include <QSet>

#include <algorithm>

namespace heddle::service {

namespace {

bool isNewer(const PostFact& a, const PostFact& b)
{
    return EntryKey{a.at, a.entry} > EntryKey{b.at, b.entry};
}

} // namespace

Result<const QList<PostFact>*> PostMemory::posts(const Span& span)
{
    const auto newest = m_store.journal().newest();
    if (!newest)
        return passOn(newest);
    const auto changes = m_known.isValid()
                             ? m_store.journal().touchedAfter(m_known, mostChanges + 1)
                             : Result<QList<InteractionId>>(QList<InteractionId>());
    if (!changes)
        return passOn(changes);
    // What concerns a customer as a whole (a merge) is rare, and may concern many posts.
    const bool isWhole = !m_known.isValid() || changes->size() > mostChanges
                         || changes->contains(InteractionId{}) || span.queues != m_span.queues
                         || span.most != m_span.most || span.since < m_span.since;
    const auto read = isWhole ? readAll(span) : readChanged(*changes, span);
    if (!read)
        return passOn(read);
    m_known = *newest;
    m_span = span;
    return &m_posts;
}

Done PostMemory::readAll(const Span& span)
{
    auto posts = store::PostStore(m_store.connection())
                     .facts({.since = span.since, .queues = span.queues, .limit = span.most});
    if (!posts)
        return passOn(posts);
    m_posts = std::move(*posts);
    m_readings += int(m_posts.size());
    return {};
}

Done PostMemory::readChanged(const QList<InteractionId>& changed, const Span& span)
{
    const auto end = std::find_if(m_posts.begin(), m_posts.end(),
                                  [&span](const PostFact& post) { return post.at < span.since; });
    m_posts.erase(end, m_posts.end());
    if (changed.isEmpty())
        return {};
    const auto posts = store::PostStore(m_store.connection())
                           .facts({.since = span.since,
                                   .queues = span.queues,
                                   .interactions = changed,
                                   .limit = span.most});
    if (!posts)
        return passOn(posts);
    m_readings += int(posts->size());
    const QSet<InteractionId> gone(changed.begin(), changed.end());
    m_posts.removeIf([&gone](const PostFact& post) { return gone.contains(post.interaction); });
    const auto old = m_posts.size();
    m_posts += *posts;
    std::inplace_merge(m_posts.begin(), m_posts.begin() + old, m_posts.end(), isNewer);
    if (m_posts.size() > span.most)
        m_posts.resize(span.most);
    return {};
}

} // namespace heddle::service
