#include "core/service/listening/campaign.h"

#include "core/insight/expression/wordexpression.h"
#include "core/service/listening/campaignfields.h"

namespace heddle::service {

namespace {

const QString campaignSetting = QStringLiteral("listening.campaign/");

} // namespace

QLatin1String toName(CampaignScope scope)
{
    switch (scope) {
    case CampaignScope::Everything: return QLatin1String("everything");
    case CampaignScope::ToUs: return QLatin1String("to us");
    case CampaignScope::AboutUs: return QLatin1String("about us");
    }
    return {};
}

QString campaignSettingOf(const QString& name)
{
    return campaignSetting + name;
}

bool isCampaignSetting(const QString& setting)
{
    return setting.startsWith(campaignSetting);
}

QString toText(const Campaign& campaign)
{
    return toJson(wholeOutlineOf(campaign, nullptr));
}

Done checkCampaign(const Campaign& campaign)
{
    if (campaign.name.trimmed().isEmpty())
        return failure(ErrorCode::BadInput, QStringLiteral("name: it is missing"));
    if (const auto words = insight::WordExpression::read(campaign.words); !words)
        return failure(ErrorCode::BadInput, QStringLiteral("words, ") + words.error().detail);
    if (campaign.tags.size() > Campaign::mostTags)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("tags: at most %1").arg(Campaign::mostTags));
    return {};
}

} // namespace heddle::service
