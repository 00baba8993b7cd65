#include "core/service/listening/growth/growth.h"

#include "core/service/listening/campaignfilter.h"
#include "core/service/listening/totals.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace heddle::service {

namespace {

using namespace std::chrono_literals;

constexpr Duration quiet = 6h;
constexpr QLatin1String atKey("at");
constexpr QLatin1String postsKey("posts");
constexpr QLatin1String beforeKey("before");

} // namespace

Growth growthOf(const QList<PostFact>& posts, const Campaign& campaign, Timestamp now)
{
    const CampaignFilter filter(campaign);
    Growth growth{.campaign = campaign.name, .at = now};
    std::array<QHash<IdentityId, int>, 2> seen;
    for (const PostFact& post : posts) {
        const bool isLate = post.at > now - 1h;
        if (post.at > now || post.at <= now - 2h || !filter.fit(post, now))
            continue;
        if (++seen.at(isLate ? 0 : 1)[post.identity] > Totals::mostOfAuthor)
            continue;
        ++(isLate ? growth.posts : growth.before);
    }
    return growth;
}

bool isWorthTelling(const Growth& growth, const Campaign& campaign,
                    const std::optional<Growth>& told)
{
    if (campaign.warnFrom <= 0 || growth.posts < campaign.warnFrom
        || growth.posts < 2 * growth.before)
        return false;
    return !told || growth.at - told->at >= quiet || growth.posts >= 2 * told->posts;
}

QString growthSettingOf(const QString& campaign)
{
    return QStringLiteral("listening.growth/") + campaign;
}

QString toText(const Growth& growth)
{
    const QJsonObject kept{
        {atKey, growth.at.micros}, {postsKey, growth.posts}, {beforeKey, growth.before}};
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

Result<QList<Growth>> toldGrowths(store::Store& store)
{
    const auto all = campaigns(store);
    if (!all)
        return passOn(all);
    QList<Growth> told;
    for (const Campaign& campaign : *all) {
        const auto text = store.settings().value(growthSettingOf(campaign.name));
        if (!text)
            return passOn(text);
        if (!*text)
            continue;
        const QJsonObject kept = QJsonDocument::fromJson((*text)->toUtf8()).object();
        told.append({.campaign = campaign.name,
                     .at = {kept.value(atKey).toInteger()},
                     .posts = kept.value(postsKey).toInt(),
                     .before = kept.value(beforeKey).toInt()});
    }
    std::stable_sort(told.begin(), told.end(),
                     [](const Growth& a, const Growth& b) { return a.at > b.at; });
    return told;
}

} // namespace heddle::service
