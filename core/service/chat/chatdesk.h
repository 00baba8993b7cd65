#pragma once

#include "core/base/async.h"
#include "core/base/ids.h"
#include "core/model/customer.h"
#include "core/model/facts/live.h"
#include "core/service/chat/livechat.h"
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

    /// Whom this mail address or number belongs to, if that is not the chat's customer.
    virtual Async<std::optional<Customer>> ownerOf(InteractionId chat, const QString& address) = 0;

    enum class Typing { Started, Stopped };
    /// Shows the visitor that I am writing. Cheap; say it once when it begins and once when it ends.
    virtual void showTyping(InteractionId id, Typing typing) = 0;
    /// Goes on by mail: a new interaction that follows the chat, with my draft holding the
    /// conversation.
    virtual Async<InteractionId> continueByMail(InteractionId chat, const QString& address) = 0;

    /// A call of mine goes on from the chat.
    virtual Async<void> continueByPhone(InteractionId chat, InteractionId call) = 0;

    // See ChatCompany.
    virtual Async<ChatParty> party(InteractionId id) = 0;
    virtual Async<void> watch(InteractionId id) = 0;
    virtual Async<EntryId> whisper(InteractionId id, const QString& text) = 0;
    virtual Async<void> join(InteractionId id) = 0;
    virtual Async<void> leave(InteractionId id) = 0;
    virtual Async<void> takeOver(InteractionId id) = 0;
    virtual Async<EntryId> callIn(InteractionId id, AgentId colleague, const QString& words) = 0;
    /// Every open chat, those first that wait longest for an answer; for supervisors.
    virtual Async<QList<LiveChat>> chats() = 0;

    /// As the centre set it up; the usual where it never did.
    virtual Async<WebChat> settings() = 0;
    /// For administrators. The gateway starts again with them.
    virtual Async<void> saveSettings(const WebChat& chat) = 0;

Q_SIGNALS:
    /// Of chats that concern me.
    void visitorSigned(heddle::InteractionId id, const heddle::VisitorSign& sign);
    /// A colleague writes in a chat that concerns me, or stopped.
    void colleagueTyped(heddle::InteractionId id, const QString& name,
                        heddle::service::ChatDesk::Typing typing);
    /// Somebody whispers to me about my chat.
    void whispered(heddle::InteractionId id, heddle::EntryId words);
};

} // namespace heddle::service
