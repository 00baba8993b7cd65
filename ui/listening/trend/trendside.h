#pragma once

#include "core/model/traffic.h"
#include "core/service/listening/listeningview.h"

#include <QHash>
#include <QScrollArea>

namespace heddle {
class Clock;
}

namespace heddle::ui {

class Button;
class HourChart;
class Label;
class MoodChart;
class SourceList;
class TopicChart;

/// The listening page's side: a warning when something grows, posts per hour, how they feel, what
/// they are about, and where they come from.
class TrendSide final : public QScrollArea {
    Q_OBJECT
public:
    explicit TrendSide(const Clock& clock, QWidget* parent = nullptr);

    void show(const service::ListeningView& view, const QHash<QString, ChannelState>& states);
    using QWidget::show;
    /// A supervisor was told of this one: once is enough.
    void noteTold(EntryId warned);

    static constexpr int kWidth = 336;

Q_SIGNALS:
    void openRequested(heddle::InteractionId id, heddle::EntryId place);
    /// A supervisor is to hear of it.
    void tellRequested(const heddle::service::EarlyWarning& warning);

private:
    QWidget* makeWarning();
    void showWarning();

    const Clock& m_clock;
    std::optional<service::EarlyWarning> m_shown;
    QWidget* m_warning = nullptr;
    Label* m_warned = nullptr;
    Label* m_why = nullptr;
    Button* m_tell = nullptr;
    EntryId m_told; ///< what a supervisor was told of last
    HourChart* m_hours = nullptr;
    Label* m_sample = nullptr;
    MoodChart* m_mood = nullptr;
    TopicChart* m_topics = nullptr;
    SourceList* m_sources = nullptr;
    Label* m_cap = nullptr;
};

} // namespace heddle::ui
