#include "core/channel/social/web/hostbudget.h"

#include "core/channel/social/feeds/feeddate.h"

#include <algorithm>

namespace heddle::social {

namespace {

/// A moment as limits name it: seconds from now, seconds since 1970, or a date in words.
std::optional<Duration> pauseIn(const QByteArray& words, Timestamp now)
{
    constexpr qint64 wouldBeYears = 100'000'000;
    bool isNumber = false;
    const qint64 number = words.trimmed().toLongLong(&isNumber);
    if (isNumber && number >= 0 && number < wouldBeYears)
        return std::chrono::seconds(number);
    const auto moment = parseFeedDate(QString::fromLatin1(words));
    if (!moment)
        return std::nullopt;
    return std::max(Duration::zero(), *moment - now);
}

} // namespace

std::optional<Duration> askedPause(const WebAnswer& answer, Timestamp now)
{
    constexpr int tooMany = 429;
    constexpr int unavailable = 503;
    if (answer.status == tooMany || answer.status == unavailable) {
        if (const auto pause = pauseIn(answer.header("retry-after"), now))
            return pause;
    }
    for (const char* family : {"ratelimit-", "x-ratelimit-"}) {
        const QByteArray prefix(family);
        const bool isSpent = answer.header(prefix + "remaining").trimmed() == "0";
        if (!isSpent && answer.status != tooMany)
            continue;
        if (const auto pause = pauseIn(answer.header(prefix + "reset"), now))
            return pause;
    }
    return answer.status == tooMany ? std::optional<Duration>(1min) : std::nullopt;
}

Duration HostBudget::take(const QString& host, Timestamp now)
{
    Bucket& bucket = m_buckets[host.toLower()];
    if (bucket.blocked > now)
        return bucket.blocked - now;
    bucket.full = std::max(bucket.full, now);
    const Duration spent = bucket.full - now;
    if (spent > perToken * (burst - 1))
        return spent - perToken * (burst - 1);
    bucket.full = bucket.full + perToken;
    return Duration::zero();
}

void HostBudget::note(const QString& host, const WebAnswer& answer, Timestamp now)
{
    if (const auto pause = askedPause(answer, now))
        m_buckets[host.toLower()].blocked = now + std::min(*pause, longestBlock);
}

} // namespace heddle::social
