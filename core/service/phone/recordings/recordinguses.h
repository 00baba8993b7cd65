#pragma once

#include "core/base/result.h"
#include "core/service/phone/recordings/recordingdesk.h"

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// How the journal calls it: "recording.heard", "recording.saved".
QString recordingUseKind(RecordingUse::Kind kind);

/// Who heard or saved recordings, the newest first.
Result<QList<RecordingUse>> recordingUses(store::Store& store, int limit);

} // namespace heddle::service
