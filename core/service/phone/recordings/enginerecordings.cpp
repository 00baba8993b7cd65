#include "core/service/phone/recordings/enginerecordings.h"

#include "core/service/engine/relay.h"
#include "core/service/phone/recordings/recordingaccess.h"

namespace heddle::service {

EngineRecordings::EngineRecordings(RecordingAccess& access, QObject* parent)
    : RecordingDesk(parent), m_access(access)
{
    connect(&access, &RecordingAccess::playingChanged, this, &RecordingDesk::playingChanged);
}

Async<void> EngineRecordings::play(const Wish& wish)
{
    return relay<void>(&m_access, [&access = m_access, wish] { return access.play(wish); });
}

Async<void> EngineRecordings::stop()
{
    return relay<void>(&m_access, [&access = m_access] { return access.stop(); });
}

Async<void> EngineRecordings::noteSaving(InteractionId interaction, const QString& blob)
{
    return relay<void>(&m_access, [&access = m_access, interaction, blob] {
        return answered<void>(access.noteSaving(interaction, blob));
    });
}

Async<QList<RecordingUse>> EngineRecordings::uses(int limit)
{
    return relay<QList<RecordingUse>>(&m_access, [&access = m_access, limit] {
        return answered<QList<RecordingUse>>(access.uses(limit));
    });
}

} // namespace heddle::service
