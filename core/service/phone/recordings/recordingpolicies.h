#pragma once

#include "core/base/result.h"
#include "core/model/phone/recordingpolicy.h"

#include <QList>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// Under which the store keeps a queue's policy, and what stands there.
QString recordingSettingOf(QueueId queue);
QString toText(const RecordingPolicy& policy);

/// Every policy of the centre, in order of the queues. Corrupt names the setting.
Result<QList<RecordingPolicy>> recordingPolicies(store::Store& store);

} // namespace heddle::service
