#pragma once

#include "core/channel/recordingplayer.h"
#include "core/service/engine/engine.h"
#include "core/service/phone/recordings/recordingdesk.h"

#include <QSet>

namespace heddle::service {

/// Lets the agent of a desk hear the recordings of contacts that are theirs to see, and notes in
/// the journal that they did ("recording.heard"): once a sitting for each.
///
/// Thread: the core thread. All references must outlive it.
class RecordingAccess : public QObject {
    Q_OBJECT
public:
    RecordingAccess(Engine& engine, channel::RecordingPlayer& player, AgentId agent,
                    QObject* parent = nullptr);

    Async<void> play(const RecordingDesk::Wish& wish);
    Async<void> stop();
    /// "recording.saved", each time.
    Done noteSaving(InteractionId interaction, const QString& blob);
    Result<QList<RecordingUse>> uses(int limit) const;

Q_SIGNALS:
    void playingChanged(const heddle::service::Playing& playing);

private:
    Result<QString> fileOf(InteractionId interaction, const QString& blob) const;
    Done note(RecordingUse::Kind kind, InteractionId interaction, const QString& blob);

    Engine& m_engine;
    channel::RecordingPlayer& m_player;
    AgentId m_agent;
    QString m_blob; ///< that was asked for last
    QSet<QString> m_noted;
};

} // namespace heddle::service
