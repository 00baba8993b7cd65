#include "core/service/phone/recordings/recordingaccess.h"

#include "core/service/desk/access.h"
#include "core/service/phone/recordings/recordinguses.h"
#include "core/service/rights.h"
#include "core/service/roster.h"
#include "core/store/blobstore.h"
#include "core/store/calls/recordedcalls.h"

namespace heddle::service {

namespace {

constexpr qsizetype blobNameLength = 64; // of a SHA-256

} // namespace

RecordingAccess::RecordingAccess(Engine& engine, channel::RecordingPlayer& player, AgentId agent,
                                 QObject* parent)
    : QObject(parent), m_engine(engine), m_player(player), m_agent(agent)
{
    connect(&player, &channel::RecordingPlayer::played, this,
            [this](const channel::RecordingPlayer::State& state) {
                Q_EMIT playingChanged({.blob = m_blob,
                                       .at = state.at,
                                       .length = state.length,
                                       .isGoing = state.isPlaying});
            });
}

// Only of this contact: a name of a file alone opens nothing.
Result<QString> RecordingAccess::fileOf(InteractionId interaction, const QString& blob) const
{
    const auto access = accessTo(m_engine.ledger(), m_engine.roster(), m_agent, interaction);
    if (!access)
        return passOn(access);
    store::Store& store = m_engine.ledger().store();
    const auto entry = store::entryWithRecording(store.connection(), interaction, blob);
    if (!entry)
        return passOn(entry);
    if (!*entry || blob.size() != blobNameLength)
        return failure(ErrorCode::NotFound, QStringLiteral("recording"));
    return store.blobs().path(blob);
}

Done RecordingAccess::note(RecordingUse::Kind kind, InteractionId interaction, const QString& blob)
{
    return m_engine.ledger().record({{.kind = recordingUseKind(kind),
                                      .actor = m_agent,
                                      .interaction = interaction,
                                      .facts = {{QStringLiteral("recording"), blob}},
                                      .rows = {}}});
}

Async<void> RecordingAccess::play(const RecordingDesk::Wish& wish)
{
    const auto file = fileOf(wish.interaction, wish.blob);
    if (!file)
        return answered<void>(passOn(file));
    // What cannot be noted is not heard.
    if (!m_noted.contains(wish.blob)) {
        const Done noted = note(RecordingUse::Kind::Heard, wish.interaction, wish.blob);
        if (!noted)
            return answered<void>(noted);
        m_noted.insert(wish.blob);
    }
    m_blob = wish.blob;
    return m_player.play({.file = *file,
                          .from = wish.from,
                          .speed = wish.speed,
                          .leavesOutSilence = wish.leavesOutSilence});
}

Done RecordingAccess::noteSaving(InteractionId interaction, const QString& blob)
{
    const auto file = fileOf(interaction, blob);
    return file ? note(RecordingUse::Kind::Saved, interaction, blob) : Done(passOn(file));
}

Result<QList<RecordingUse>> RecordingAccess::uses(int limit) const
{
    const auto me = m_engine.roster().agent(m_agent);
    if (!me)
        return passOn(me);
    if (!isSupervisor(*me))
        return failure(ErrorCode::Refused, QStringLiteral("supervisors only"));
    return recordingUses(m_engine.ledger().store(), limit);
}

Async<void> RecordingAccess::stop()
{
    return m_player.stop();
}

} // namespace heddle::service
