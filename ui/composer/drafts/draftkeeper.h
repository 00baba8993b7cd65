#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/draft.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

namespace heddle::service {
class Desk;
}

namespace heddle::ui {

/// Brings what is being typed into the store: after a pause, at least every two seconds, one save
/// at a time. What cannot be saved stays here and is tried again, so that no words are lost while
/// the window lives.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    DraftKeeper(service::Desk& desk, Clock& clock, QObject* parent = nullptr);
    /// Hands over what still waits.
    ~DraftKeeper() override;

    /// Newer words of the same interaction and kind group take the place of older ones.
    void keep(const Draft& draft);
    /// Saves what waits without waiting for a pause.
    void flush();
    /// Runs `then` as soon as nothing is on its way any more, saved or failed.
    void whenSettled(std::function<void()> then);
    /// Drops the draft that belongs with `like`: it was sent or thrown away.
    void forget(const Draft& like);

    /// Words that the store does not have yet.
    std::optional<Draft> unsaved(InteractionId interaction, ComposeKind kind) const;
    /// The store's id of the draft that belongs with `like`, as far as known.
    DraftId idOf(const Draft& like) const;
    bool hasUnsaved() const { return m_saving || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void saved(const heddle::Draft& draft);
    void failed(const heddle::Error& error);

private:
    void saveNext();
    void finish(const Result<Draft>& answer);
    void flushLater(Duration pause);
    void settle();

    service::Desk& m_desk;
    Clock& m_clock;
    QList<Draft> m_waiting; ///< oldest first, one of each interaction and group
    QList<Draft> m_known;   ///< drafts with an id, without their words
    std::optional<Draft> m_saving;
    std::optional<Timestamp> m_waitsSince;
    QList<std::function<void()>> m_settled;
    int m_pause = 0;
};

} // namespace heddle::ui
