#include "core/service/phone/recordings/recordingkeeper.h"

#include "core/base/log.h"
#include "core/service/phone/recordings/recordingpolicies.h"
#include "core/service/phone/recordings/waveform.h"
#include "core/store/blobstore.h"
#include "core/store/calls/recordedcalls.h"
#include "core/store/tables/entrystore.h"

#include <QFile>

namespace heddle::service {

namespace {

constexpr Duration every = std::chrono::hours(1);
constexpr int atOnce = 100;

} // namespace

RecordingKeeper::RecordingKeeper(Ledger& ledger, QObject* parent)
    : QObject(parent), m_ledger(ledger)
{
    m_ledger.clock().callAt(m_ledger.now(), this, [this] { sweepOn(); });
}

void RecordingKeeper::sweepOn()
{
    if (const auto swept = sweep(); !swept)
        qCWarning(logCore) << "recordings not swept" << errorName(swept.error().code);
    m_ledger.clock().callAt(m_ledger.now() + every, this, [this] { sweepOn(); });
}

Result<int> RecordingKeeper::sweep()
{
    const auto policies = recordingPolicies(m_ledger.store());
    if (!policies)
        return passOn(policies);
    int removed = 0;
    for (const RecordingPolicy& policy : *policies) {
        if (policy.keep <= Duration{})
            continue;
        const auto entries = store::recordedBefore(m_ledger.store().connection(), policy.queue,
                                                   m_ledger.now() - policy.keep, atOnce);
        if (!entries)
            return passOn(entries);
        for (const EntryId entry : *entries) {
            if (const Done done = remove(entry); !done)
                return passOn(done);
            ++removed;
        }
    }
    return removed;
}

// The mention goes first: a file that nothing names is nobody's.
Done RecordingKeeper::remove(EntryId id)
{
    auto entry = m_ledger.store().entries().byId(id);
    if (!entry)
        return passOn(entry);
    QStringList blobs;
    entry->attachments.removeIf([&](const Attachment& attachment) {
        const bool isRecording = isRecordingType(attachment.type);
        if (isRecording)
            blobs += attachment.blob;
        return isRecording;
    });
    if (entry->call)
        entry->call->recording.clear();
    const Done done = m_ledger.record({{.kind = QStringLiteral("recording.expired"),
                                        .interaction = entry->interaction,
                                        .rows = {*entry}}});
    for (const QString& blob : done ? blobs : QStringList()) {
        if (const auto path = m_ledger.store().blobs().path(blob))
            QFile::remove(*path);
    }
    return done;
}

} // namespace heddle::service
