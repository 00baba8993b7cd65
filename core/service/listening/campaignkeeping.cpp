// Campaigns in the store; what fits one is in campaign.cpp.
#include "core/service/listening/campaign.h"
#include "core/service/listening/campaignfields.h"
#include "core/store/store.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

Result<QList<Campaign>> campaigns(store::Store& store)
{
    const auto settings = store.settings().all();
    if (!settings)
        return passOn(settings);
    QList<Campaign> found;
    for (const store::Setting& setting : *settings) {
        if (!isCampaignSetting(setting.name))
            continue;
        Campaign campaign;
        Reading reading;
        readValue(Field{}, outlineFromJson(setting.value), campaign, reading);
        if (!reading.complaints.isEmpty())
            return failure(ErrorCode::Corrupt, setting.name + QStringLiteral(" cannot be read"));
        found.append(campaign);
    }
    return found;
}

} // namespace heddle::service
