#pragma once

#include "core/model/facts/postfact.h"
#include "core/service/listening/campaign.h"

#include <optional>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// The kind of the journal line that tells supervisors of it.
inline constexpr QLatin1String campaignGrows("campaign.grows");

/// How the posts of a campaign grow: those of an hour beside those of the hour before. Of each
/// author no more are counted than in any total.
struct Growth {
    QString campaign;
    Timestamp at; ///< the end of the hour
    int posts = 0;
    int before = 0; ///< in the hour before it

    bool operator==(const Growth&) const = default;
};

/// Of the hour up to `now`. Pure.
Growth growthOf(const QList<PostFact>& posts, const Campaign& campaign, Timestamp now);

/// Whether supervisors are to be told: it has as many posts as the campaign says, and twice as many
/// as in the hour before. Not again within six hours, unless it doubled once more. Pure.
/// \param told the last time they were
bool isWorthTelling(const Growth& growth, const Campaign& campaign,
                    const std::optional<Growth>& told);

/// The setting that keeps when supervisors were last told of a campaign.
QString growthSettingOf(const QString& campaign);
QString toText(const Growth& growth);

/// What was told of campaigns that there are, the latest first.
Result<QList<Growth>> toldGrowths(store::Store& store);

} // namespace heddle::service
