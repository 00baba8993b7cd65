#pragma once

#include "core/model/centre/queue.h"
#include "core/service/views.h"

#include <QWidget>

class QTimer;

namespace heddle {
class Clock;
}
namespace heddle::service {
class Directory;
}

namespace heddle::ui {

class Button;
class Label;

/// That a contact of mine is over but for what is to be noted down, how long that may take, and
/// more time for it where its queue gives some.
class WrapUpBar final : public QWidget {
    Q_OBJECT
public:
    WrapUpBar(service::Directory& directory, const Clock& clock, QWidget* parent = nullptr);

    /// Shows itself where it is mine and in wrap-up.
    void open(const service::InteractionView& view, AgentId me);
    void leave();
    /// What a queue wants done after a contact.
    WrapUp rulesOf(QueueId queue) const;

Q_SIGNALS:
    void moreTimeRequested();

private:
    void askQueues();
    void tell();

    service::Directory& m_directory;
    const Clock& m_clock;
    QList<Queue> m_queues;
    Label* m_words;
    Button* m_more;
    QTimer* m_ticker;
    std::optional<Timestamp> m_ends; ///< by itself
    bool m_wantsCode = false;
};

} // namespace heddle::ui
