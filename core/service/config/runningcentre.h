#pragma once

#include "core/base/result.h"
#include "core/service/config/centreplan.h"

#include <map>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// Under which the store keeps the centre's name, and the queue of a mailbox.
extern const QString centreNameSetting;
QString queueSettingOf(const QString& address);

/// The queue that each mailbox's mails come to, by address; those without one are left out.
Result<std::map<QString, QueueId>> mailboxQueues(store::Store& store);

/// The queue of one mailbox: as chosen in Settings, else as the centre file says; else not valid.
QueueId queueOf(const MailboxSettings& settings, store::Store& store);

/// The centre as it runs: active agents and queues, in order of their ids, with their ids.
Result<CentrePlan> runningCentre(store::Store& store);

} // namespace heddle::service
