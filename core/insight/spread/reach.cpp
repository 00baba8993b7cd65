#include "core/insight/spread/reach.h"

#include <algorithm>
#include <cmath>

namespace heddle::insight {

namespace {

constexpr double hourMicros = 3.6e9;
constexpr double shareHalfLife = 2; ///< hours
constexpr double postHalfLife = 24; ///< hours
constexpr double topAudience = 1e6; ///< counts as full
constexpr double topSpeed = 1e3;    ///< shares an hour; counts as full
constexpr qint64 smallShares = 100;
constexpr double fastGrowth = 10; ///< shares an hour that a small post is warned of

double hoursBetween(Timestamp from, Timestamp to)
{
    return std::max(0.0, static_cast<double>(to.micros - from.micros) / hourMicros);
}

double halved(double hours, double halfLife)
{
    return std::exp2(-hours / halfLife);
}

/// 0 for none, 1 for `top`, on a scale of tens.
double onTens(double value, double top)
{
    return std::clamp(std::log10(1 + std::max(0.0, value)) / std::log10(1 + top), 0.0, 1.0);
}

/// Shares an hour, the last hours weighing most: Σ wᵢ·nᵢ over ∫ w dt.
double speed(const Spread& spread, Timestamp now)
{
    double weighed = 0;
    ShareCount last{spread.posted, 0};
    for (const ShareCount& count : spread.history) {
        if (count.at > now)
            break;
        const double middle = (hoursBetween(last.at, now) + hoursBetween(count.at, now)) / 2;
        weighed += static_cast<double>(std::max<qint64>(0, count.shares - last.shares))
                   * halved(middle, shareHalfLife);
        last = count;
    }
    const double age = hoursBetween(spread.posted, now);
    const double window = shareHalfLife / std::log(2) * (1 - halved(age, shareHalfLife));
    // A post of a few minutes does not spread by the thousand because of its first share.
    constexpr double shortestWindow = 0.25;
    return weighed / std::max(window, shortestWindow);
}

} // namespace

Reach readReach(const Spread& spread, Timestamp now)
{
    Reach reach;
    reach.sharesPerHour = speed(spread, now);
    const double audience = onTens(static_cast<double>(spread.audience), topAudience);
    const double pace = onTens(reach.sharesPerHour, topSpeed);
    const double novelty = std::clamp(spread.novelty, 0, 1000) / 1000.0;
    // A post that nobody passes on still reaches the author's own followers.
    const double product = audience * (0.4 + 0.6 * pace) + 0.5 * pace * (1 - audience);
    const double age = halved(hoursBetween(spread.posted, now), postHalfLife);
    reach.score = static_cast<int>(std::lround(1000 * product * novelty * age));
    const qint64 shares = spread.history.isEmpty() ? 0 : spread.history.last().shares;
    reach.isEarlyWarning =
        shares <= smallShares && reach.sharesPerHour >= fastGrowth && novelty > 0.3;
    reach.why =
        QStringLiteral("%1 followers, %2 shares an hour")
            .arg(QString::number(spread.audience), QString::number(reach.sharesPerHour, 'f', 1));
    return reach;
}

} // namespace heddle::insight
