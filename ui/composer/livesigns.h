#pragma once

#include "core/service/chat/chatdesk.h"
#include "core/service/views.h"

#include <QObject>
#include <QTimer>

namespace heddle::ui {

/// What both sides of an open chat see of each other: tells the visitor that the agent writes, and
/// says in words what the visitor does.
class LiveSigns final : public QObject {
    Q_OBJECT
public:
    /// Without a `desk` it does nothing.
    explicit LiveSigns(service::ChatDesk* desk, QObject* parent = nullptr);

    void open(const service::InteractionView& view);
    void leave();
    /// Call with each key typed; a pause of some seconds ends it.
    void noteTyping();
    void notePause();

Q_SIGNALS:
    void visitorChanged(const QString& words);

private:
    void hear(InteractionId id, const VisitorSign& sign);
    QString wordsFor(const VisitorSign& sign);

    service::ChatDesk* m_desk;
    InteractionId m_open;
    QString m_name;
    QString m_page; ///< the visitor's, where it is known
    bool m_isHere = true;
    bool m_isTyping = false;
    QTimer m_pause;
};

} // namespace heddle::ui
