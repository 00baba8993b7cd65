#include "core/service/phone/recordings/recordingaccess.h"

#include "core/service/desk/access.h"
#include "core/store/blobstore.h"
#include "core/store/tables/entrystore.h"

namespace heddle::service {

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
Result<QString> RecordingAccess::fileOf(const RecordingDesk::Wish& wish) const
{
    const auto access = accessTo(m_engine.ledger(), m_engine.roster(), m_agent, wish.interaction);
    if (!access)
        return passOn(access);
    store::Store& store = m_engine.ledger().store();
    const auto entry =
        store.entries().byChannelKey(ChannelKind::Phone, access->interaction.conversation);
    if (!entry)
        return passOn(entry);
    if (!*entry || !(*entry)->call || (*entry)->call->recording != wish.blob || wish.blob.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("recording"));
    return store.blobs().path(wish.blob);
}

Done RecordingAccess::note(const RecordingDesk::Wish& wish)
{
    if (m_noted.contains(wish.blob))
        return {};
    const Done noted =
        m_engine.ledger().record({{.kind = QStringLiteral("recording.heard"),
                                   .actor = m_agent,
                                   .interaction = wish.interaction,
                                   .facts = {{QStringLiteral("recording"), wish.blob}},
                                   .rows = {}}});
    if (noted)
        m_noted.insert(wish.blob);
    return noted;
}

Async<void> RecordingAccess::play(const RecordingDesk::Wish& wish)
{
    const auto file = fileOf(wish);
    if (!file)
        return answered<void>(passOn(file));
    // What cannot be noted is not heard.
    if (const Done noted = note(wish); !noted)
        return answered<void>(noted);
    m_blob = wish.blob;
    return m_player.play({.file = *file,
                          .from = wish.from,
                          .speed = wish.speed,
                          .leavesOutSilence = wish.leavesOutSilence});
}

Async<void> RecordingAccess::stop()
{
    return m_player.stop();
}

} // namespace heddle::service
