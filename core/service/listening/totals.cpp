#include "core/service/listening/totals.h"

#include "core/service/listening/campaignfilter.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <cmath>

namespace heddle::service {

namespace {

using namespace std::chrono_literals;

constexpr qint64 hourMicros = 3'600'000'000;
constexpr int hoursShown = 24;
constexpr int hoursLately = 12;
constexpr int hoursOfWeek = 7 * 24;
constexpr int neutralBelow = 200; ///< thousandths of sentiment, either way

qint64 hourOf(Timestamp at)
{
    return at.micros / hourMicros;
}

/// Lets each author in so many times.
class AuthorCap {
public:
    bool admits(const PostFact& post) { return ++m_seen[post.identity] <= Totals::mostOfAuthor; }

private:
    QHash<IdentityId, int> m_seen;
};

/// Posts of each hour, of each author no more than are counted.
QHash<qint64, int> countedByHour(const QList<const PostFact*>& posts)
{
    QHash<qint64, int> counts;
    QHash<qint64, AuthorCap> caps;
    for (const PostFact* post : posts) {
        const qint64 hour = hourOf(post->at);
        if (caps[hour].admits(*post))
            ++counts[hour];
    }
    return counts;
}

void add(const PostFact& post, Feelings& feelings)
{
    if (post.readings.sentiment.confidence < Totals::certain)
        return;
    if (post.readings.sentiment.score >= neutralBelow)
        ++feelings.positive;
    else if (post.readings.sentiment.score <= -neutralBelow)
        ++feelings.negative;
    else
        ++feelings.neutral;
}

Feelings feelingsOf(const QList<const PostFact*>& posts)
{
    Feelings feelings;
    AuthorCap cap;
    for (const PostFact* post : posts) {
        if (cap.admits(*post))
            add(*post, feelings);
    }
    return feelings;
}

QList<Topic> topicsOf(const QList<const PostFact*>& posts)
{
    QMap<QString, QList<const PostFact*>> byTag;
    for (const PostFact* post : posts) {
        for (const QString& tag : post->tags)
            byTag[tag].append(post);
    }
    QList<Topic> topics;
    for (auto tag = byTag.cbegin(); tag != byTag.cend(); ++tag)
        topics.append({tag.key(), feelingsOf(tag.value())});
    std::stable_sort(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) {
        return a.feelings.n() > b.feelings.n();
    });
    return topics.mid(0, Totals::mostTopics);
}

/// What is worth a look before it is large: the furthest reaching of the last hours that nobody
/// has dealt with.
std::optional<EarlyWarning> warningOf(const QList<const PostFact*>& posts, Timestamp since)
{
    const PostFact* furthest = nullptr;
    for (const PostFact* post : posts) {
        const bool isOpen =
            post->status == PostStatus::Unread || post->status == PostStatus::Queued;
        if (isOpen && post->at >= since && post->readings.reach >= Totals::earlyReach
            && (!furthest || post->readings.reach > furthest->readings.reach))
            furthest = post;
    }
    if (!furthest)
        return std::nullopt;
    return EarlyWarning{.entry = furthest->entry,
                        .interaction = furthest->interaction,
                        .author = furthest->author,
                        .at = furthest->at,
                        .reach = furthest->readings.reach,
                        .why = furthest->readings.reachWhy};
}

} // namespace

QList<const PostFact*> Totals::fitting(const Campaign& campaign, Timestamp since) const
{
    const CampaignFilter filter(campaign);
    QList<const PostFact*> found;
    for (const PostFact& post : m_posts) {
        if (post.at < since)
            break;
        if (filter.fit(post, m_now))
            found.append(&post);
    }
    return found;
}

CampaignRow Totals::row(const Campaign& campaign) const
{
    CampaignRow row{.campaign = campaign, .lately = QList<int>(hoursLately, 0)};
    const auto posts = fitting(campaign, m_now - 7 * 24h);
    const qint64 first = hourOf(m_now) - hoursLately + 1;
    for (const PostFact* post : posts) {
        row.unread += post->status == PostStatus::Unread ? 1 : 0;
        if (!row.sources.contains(post->source))
            row.sources.append(post->source);
    }
    const QHash<qint64, int> counts = countedByHour(posts);
    for (int i = 0; i < hoursLately; ++i)
        row.lately[i] = counts.value(first + i);
    if (!posts.isEmpty())
        row.newest = posts.constFirst()->at;
    return row;
}

QList<PostHour> Totals::hoursOf(const QList<const PostFact*>& posts) const
{
    const QHash<qint64, int> counts = countedByHour(posts);
    const qint64 oldest = m_posts.isEmpty() ? hourOf(m_now) : hourOf(m_posts.constLast().at);
    QList<PostHour> hours;
    for (qint64 hour = hourOf(m_now) - hoursShown + 1; hour <= hourOf(m_now); ++hour) {
        PostHour shown{.begin = {hour * hourMicros}, .count = counts.value(hour)};
        double sum = 0;
        for (int week = 1; week <= weeks; ++week) {
            const qint64 past = hour - qint64(week) * hoursOfWeek;
            // Before the first post nobody was listening yet: that says nothing of what is usual.
            if (past < oldest)
                break;
            const int count = counts.value(past);
            shown.usualLow = week == 1 ? count : std::min(shown.usualLow, count);
            shown.usualHigh = std::max(shown.usualHigh, count);
            sum += count;
            ++shown.weeks;
        }
        if (shown.weeks >= fewestWeeks) {
            // Poisson: three standard deviations over the mean, and more than ever.
            const double mean = sum / shown.weeks;
            shown.isSpike = shown.count >= fewestForSpike && shown.count > shown.usualHigh
                            && shown.count > mean + 3 * std::sqrt(std::max(mean, 1.0));
        }
        hours.append(shown);
    }
    return hours;
}

ListeningView Totals::view(const Campaign& campaign) const
{
    const auto all = fitting(campaign, m_now - weeks * 7 * 24h - 24h);
    const auto since = [&all](Timestamp moment) {
        const auto end = std::find_if(all.begin(), all.end(),
                                      [moment](const PostFact* post) { return post->at < moment; });
        return QList<const PostFact*>(all.begin(), end);
    };
    const auto today = since(m_now - 24h);
    ListeningView view;
    view.toUs =
        static_cast<int>(std::count_if(today.begin(), today.end(), [](const PostFact* post) {
            return post->direction == Direction::Inbound;
        }));
    view.aboutUs = static_cast<int>(today.size()) - view.toUs;
    view.hours = hoursOf(all);
    view.feelings = feelingsOf(today);
    view.topics = topicsOf(since(m_now - 7 * 24h));
    view.warning = warningOf(today, m_now - 6h);
    return view;
}

} // namespace heddle::service
