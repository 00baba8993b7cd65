#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/interaction.h"

#include <QStringList>

#include <optional>

namespace heddle::service {

/// One open chat, for those who look after all of them.
struct LiveChat {
    InteractionId id;
    QString visitor;
    QString queue;
    QString agent; ///< who has it; empty while it waits
    InteractionState state = InteractionState::Queued;
    bool unread = false; ///< the visitor wrote and its agent has not looked
    Timestamp began;
    std::optional<Timestamp> due;
    std::optional<Timestamp> targetStart; ///< when the clock of `due` started
    QString lastWords;
    QString page; ///< where the visitor is, if known
    bool isVisitorHere = true;
    bool isVisitorTyping = false;
    QStringList companions; ///< who takes part besides its agent
    QStringList typing;     ///< agents who are writing

    bool operator==(const LiveChat&) const = default;
};

/// What somebody is in a chat, and may become.
enum class ChatPart {
    None,      ///< nothing of theirs, or it has ended
    Agent,     ///< they have it
    Companion, ///< they take part in somebody else's
    Called,    ///< a colleague asks them in
    Watcher,   ///< they look after it: may read, whisper, join and take over
};

/// Who is in a chat, as one of them sees it.
struct ChatParty {
    ChatPart mine = ChatPart::None;
    bool mayTakeOver = false;
    bool hasEnded = false; ///< nobody reads there any more, whatever becomes of the contact
    QString agent;
    QStringList companions;

    bool operator==(const ChatParty&) const = default;
};

} // namespace heddle::service
