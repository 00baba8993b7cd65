#pragma once

#include "core/service/phone/recordings/recordingdesk.h"

namespace heddle::service {

class RecordingAccess;

/// The agent's recordings over an access in the core thread, which must outlive it.
class EngineRecordings final : public RecordingDesk {
    Q_OBJECT
public:
    explicit EngineRecordings(RecordingAccess& access, QObject* parent = nullptr);

    Async<void> play(const Wish& wish) override;
    Async<void> stop() override;
    Async<void> noteSaving(InteractionId interaction, const QString& blob) override;
    Async<QList<RecordingUse>> uses(int limit) override;

private:
    RecordingAccess& m_access;
};

} // namespace heddle::service
