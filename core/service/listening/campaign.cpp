#include "core/service/listening/campaign.h"

#include "core/service/listening/campaignfields.h"
#include "core/service/listening/check/listeningcheck.h"

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

QList<RuleField> campaignFields()
{
    return {RuleField::Text,      RuleField::Subject,   RuleField::From,      RuleField::Customer,
            RuleField::Tier,      RuleField::Account,   RuleField::Language,  RuleField::Tag,
            RuleField::Suggested, RuleField::Sentiment, RuleField::Severity,  RuleField::Problem,
            RuleField::Motive,    RuleField::Stance,    RuleField::Complaint, RuleField::Promise,
            RuleField::Reach,     RuleField::Alike};
}

Done checkCampaign(const Campaign& campaign)
{
    const auto faults = faultsOf(campaign);
    if (faults.isEmpty())
        return {};
    return failure(ErrorCode::BadInput, faults.firstKey() + QStringLiteral(": ") + faults.first());
}

} // namespace heddle::service
