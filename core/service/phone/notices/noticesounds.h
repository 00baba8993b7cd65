#pragma once

#include "core/base/result.h"
#include "core/model/phone/noticesound.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// Under which the store keeps it; its value is the file.
QString noticeSettingOf(const NoticeSound& sound);

/// Every one of the centre, in order of the queues. Corrupt names the setting.
Result<QList<NoticeSound>> noticeSounds(store::Store& store);

/// The one for this cause, else the queue's for all causes; empty when there is none.
QString noticeSoundFor(const QList<NoticeSound>& sounds, QueueId queue, OverflowCause cause);

} // namespace heddle::service
