// The part of Switchboard that adds to a call's entry what its line does not know.
#include "core/base/log.h"
#include "core/service/phone/switchboard.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"

#include <QFile>

namespace heddle::service {

namespace {

const QString recordingName = QStringLiteral("recording.flac");
const QString messageName = QStringLiteral("message.flac");

} // namespace

Done Switchboard::changeEntry(const QString& call, const QString& kind,
                              const std::function<Done(Entry&)>& change)
{
    Ledger& ledger = m_engine.ledger();
    return ledger.transaction([&]() -> Done {
        const auto entry = ledger.store().entries().byChannelKey(ChannelKind::Phone, call);
        if (!entry)
            return passOn(entry);
        if (!*entry)
            return failure(ErrorCode::NotFound, call);
        Entry changed = **entry;
        if (!changed.call)
            changed.call.emplace();
        if (const Done done = change(changed); !done)
            return done;
        return ledger.record({{.kind = kind,
                               .actor = m_desk.agent,
                               .interaction = changed.interaction,
                               .rows = {changed}}});
    });
}

// Until the offer that was accepted it waited; from then on it rang.
void Switchboard::noteWaiting(const DeskCall& call, const Offer& accepted)
{
    const auto noted =
        changeEntry(call.call.id, QStringLiteral("call.accepted"), [&](Entry& entry) -> Done {
            entry.call->waited = std::max(Duration{}, accepted.made - call.call.started);
            return {};
        });
    if (!noted)
        qCWarning(logCore) << "phone: waiting not noted" << errorName(noted.error().code);
}

// The recording becomes a file of the call's entry: in the blob store first, then in the row.
void Switchboard::fileRecording(const DeskCall& call)
{
    if (call.call.recording.isEmpty() || !QFile::exists(call.call.recording))
        return;
    const auto filed =
        changeEntry(call.call.id, QStringLiteral("call.recorded"), [&](Entry& entry) -> Done {
            QFile file(call.call.recording);
            if (!file.open(QIODevice::ReadOnly))
                return failure(ErrorCode::NotFound, call.call.recording);
            const QByteArray sound = file.readAll();
            const auto blob = m_engine.ledger().store().blobs().put(sound);
            if (!blob)
                return passOn(blob);
            entry.call->recording = *blob;
            entry.attachments +=
                Attachment{.name = call.call.isMessage ? messageName : recordingName,
                           .type = QStringLiteral("audio/flac"),
                           .bytes = sound.size(),
                           .blob = *blob};
            return {};
        });
    if (filed)
        QFile::remove(call.call.recording);
    else
        qCWarning(logCore) << "phone: recording not filed" << errorName(filed.error().code);
}

} // namespace heddle::service
