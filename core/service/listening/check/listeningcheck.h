#pragma once

#include "core/service/listening/campaign.h"
#include "core/service/listening/feedsource.h"
#include "core/service/listening/socialaccount.h"

#include <QMap>

namespace heddle::service {

// What is wrong with what is listened to, by the field as centre.yaml calls it.
QMap<QString, QString> faultsOf(const FeedSource& feed);
QMap<QString, QString> faultsOf(const SocialAccount& account);
QMap<QString, QString> faultsOf(const Campaign& campaign);

} // namespace heddle::service
