#include "core/service/listening/stream/poststream.h"

#include "core/service/feedback/suggestions.h"
#include "core/service/listening/campaignfilter.h"
#include "core/service/listening/feedsource.h"
#include "core/service/listening/socialaccount.h"
#include "core/service/listening/stream/postmemory.h"
#include "core/service/listening/totals.h"
#include "core/service/reading/visiblequeues.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/listening/poststore.h"
#include "core/store/store.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"

#include <algorithm>

namespace heddle::service {

namespace {

using namespace std::chrono_literals;

constexpr int factsAtOnce = 200;
constexpr int campaignTagScore = 500;
constexpr int shownAround = 2; ///< posts on either side
constexpr int mostOfLine = 300;

ThreadLine lineOf(const Entry& entry)
{
    return {.author = entry.author,
            .text = entry.text.left(mostOfLine).simplified(),
            .at = entry.at,
            .isOurs = entry.direction == Direction::Outbound};
}

bool contains(const PostFact& post, const QString& text)
{
    return text.isEmpty() || post.text.contains(text, Qt::CaseInsensitive)
           || post.author.contains(text, Qt::CaseInsensitive)
           || post.handle.contains(text, Qt::CaseInsensitive);
}

} // namespace

Result<Campaign> PostStream::campaignCalled(const QString& name) const
{
    if (name.isEmpty())
        return Campaign();
    const auto all = campaigns(m_store);
    if (!all)
        return passOn(all);
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&name](const Campaign& each) { return each.name == name; });
    if (found == all->end())
        return failure(ErrorCode::NotFound, QStringLiteral("campaign ") + name);
    return *found;
}

Result<QList<SourceRow>> PostStream::sources(const QList<PostFact>& posts) const
{
    const auto feeds = feedSources(m_store);
    const auto accounts = socialAccounts(m_store);
    if (!feeds)
        return passOn(feeds);
    if (!accounts)
        return passOn(accounts);
    QList<SourceRow> rows;
    for (const SocialAccount& account : *accounts)
        rows.append({.name = account.name});
    for (const FeedSource& feed : *feeds)
        rows.append({.name = feed.name, .isFeed = true});
    for (const PostFact& post : posts) {
        auto row = std::find_if(rows.begin(), rows.end(), [&post](const SourceRow& each) {
            return each.name == post.source;
        });
        if (row == rows.end())
            row = rows.insert(rows.end(), {.name = post.source});
        row->newest = std::max(row->newest.value_or(post.at), post.at);
    }
    return rows;
}

Result<ListeningView> PostStream::view(const QString& name, Timestamp now) const
{
    const auto campaign = campaignCalled(name);
    const auto all = campaigns(m_store);
    const auto queues = visibleQueues(m_store, m_agent);
    if (!campaign)
        return passOn(campaign);
    if (!all)
        return passOn(all);
    if (!queues)
        return passOn(queues);
    PostMemory fresh(m_store);
    const auto read = (m_memory ? *m_memory : fresh)
                          .posts({.since = now - 7 * 24h * Totals::weeks - 24h,
                                  .queues = *queues,
                                  .most = mostCounted});
    if (!read)
        return passOn(read);
    const QList<PostFact>& posts = **read;
    const auto from = sources(posts);
    if (!from)
        return passOn(from);
    const Totals totals(posts, now);
    ListeningView view = totals.view(*campaign);
    view.campaigns.append(totals.row({}));
    for (const Campaign& each : *all)
        view.campaigns.append(totals.row(each));
    view.sources = *from;
    view.isCut = posts.size() == mostCounted;
    return view;
}

Result<PostPage> PostStream::posts(const PostQuery& query, Timestamp now) const
{
    const auto campaign = campaignCalled(query.campaign);
    const auto queues = visibleQueues(m_store, m_agent);
    if (!campaign)
        return passOn(campaign);
    if (!queues)
        return passOn(queues);
    Campaign narrowed = *campaign;
    if (query.scope != CampaignScope::Everything)
        narrowed.scope = query.scope;
    const bool contradicts = campaign->scope != CampaignScope::Everything
                             && query.scope != CampaignScope::Everything
                             && campaign->scope != query.scope;
    const CampaignFilter filter(narrowed);
    PostPage page;
    if (contradicts)
        return page;
    page.next = query.before;
    for (int seen = 0; seen < mostLookedAt; seen += factsAtOnce) {
        const auto posts =
            store::PostStore(m_store.connection())
                .facts({.before = page.next, .queues = *queues, .limit = factsAtOnce});
        if (!posts)
            return passOn(posts);
        for (const PostFact& post : *posts) {
            if (page.rows.size() == query.limit)
                return page;
            page.next = EntryKey{post.at, post.entry};
            const auto words = contains(post, query.text) ? filter.fit(post, now) : std::nullopt;
            if (!words)
                continue;
            const auto row = rowOf(post, *words, *campaign);
            if (!row)
                return passOn(row);
            page.rows.append(*row);
        }
        if (posts->size() < factsAtOnce) {
            page.next.reset();
            return page;
        }
    }
    return page;
}

Result<PostRow> PostStream::rowOf(const PostFact& post, const QStringList& words,
                                  const Campaign& campaign) const
{
    const auto entry = m_store.entries().byId(post.entry);
    const auto line = m_store.inbox().line(post.interaction);
    const auto corrections = m_store.learned().corrections(post.interaction);
    if (!entry)
        return passOn(entry);
    if (!line)
        return passOn(line);
    if (!corrections)
        return passOn(corrections);
    PostRow row{.entry = *entry,
                .interaction = line->interaction,
                .customerName = line->customerName,
                .handle = post.handle == post.author ? QString() : post.handle,
                .assigneeName = line->assigneeName,
                .status = post.status,
                .words = words};
    if (row.assigneeName.isEmpty() && line->interaction.lastAgent.isValid()) {
        if (const auto agent = m_store.agents().byId(line->interaction.lastAgent))
            row.assigneeName = agent->name;
    }
    const auto thread = store::PostStore(m_store.connection())
                            .around(post.interaction, {post.at, post.entry}, shownAround);
    if (!thread)
        return passOn(thread);
    for (const Entry& each : thread->before)
        row.before.append(lineOf(each));
    for (const Entry& each : thread->after)
        row.after.append(lineOf(each));
    row.moreInThread = thread->more;
    Readings readings = entry->readings;
    for (const QString& tag : campaign.tags)
        readings.tags.append(
            {.tag = tag,
             .score = campaignTagScore,
             .why = words.isEmpty() ? campaign.name : words.join(QLatin1String(", "))});
    row.suggestedTags = openSuggestions(line->interaction, readings, *corrections);
    return row;
}

} // namespace heddle::service
