#pragma once

#include "core/service/phone/recordings/recordingdesk.h"

namespace heddle::test {

/// Recordings that are only noted.
class FakeRecordings final : public service::RecordingDesk {
    Q_OBJECT
public:
    Async<void> play(const Wish& wish) override
    {
        wishes += wish;
        return answered<void>(Done());
    }
    Async<void> stop() override
    {
        ++stops;
        return answered<void>(Done());
    }

    Async<void> noteSaving(InteractionId interaction, const QString& blob) override
    {
        saved += QStringLiteral("%1 %2").arg(interaction.value).arg(blob);
        return answered<void>(Done());
    }
    Async<QList<service::RecordingUse>> uses(int limit) override
    {
        return answered<QList<service::RecordingUse>>(theUses.mid(0, limit));
    }

    QList<service::RecordingUse> theUses;
    QStringList saved;
    QList<Wish> wishes;
    int stops = 0;
};

} // namespace heddle::test
