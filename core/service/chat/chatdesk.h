#pragma once

#include "core/base/async.h"
#include "core/base/ids.h"
#include "core/model/facts/live.h"
#include "core/service/chat/webchat.h"

#include <QObject>

#include <optional>

namespace heddle::service {

/// What a window needs for live conversations besides Desk.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures as those of Desk and
/// Setup.
class ChatDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Typing { Started, Stopped };
    /// Shows the visitor that I am writing. Cheap; say it once when it begins and once when it ends.
    virtual void showTyping(InteractionId id, Typing typing) = 0;
    /// Goes on by mail: a new interaction that follows the chat, with my draft holding the
    /// conversation.
    virtual Async<InteractionId> continueByMail(InteractionId chat, const QString& address) = 0;

    /// As the centre set it up; the usual where it never did.
    virtual Async<WebChat> settings() = 0;
    /// For administrators. The gateway starts again with them.
    virtual Async<void> saveSettings(const WebChat& chat) = 0;

Q_SIGNALS:
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign);
};

} // namespace heddle::service
