#pragma once

#include "core/service/chat/livechat.h"
#include "core/service/desk/access.h"

namespace heddle::service {

/// What others than its agent do in a chat: a supervisor reads it live, whispers, joins or takes it
/// over; a colleague who was asked in comes and goes. Each command is one transaction, and the
/// journal keeps who did it.
///
/// Thread: the core thread. Failures: NotFound, Refused (the role does not allow it, nobody asked
/// them in), Conflict (the chat waits or has ended), BadInput.
class ChatCompany {
public:
    ChatCompany(Ledger& ledger, const Roster& roster) : m_ledger(ledger), m_roster(roster) {}

    Result<ChatParty> party(AgentId by, InteractionId id) const;

    /// Every open chat, those first that wait longest for an answer; without what only ChatFloor
    /// knows (see addSigns()).
    Result<QList<LiveChat>> chats(AgentId by) const;

    /// Notes down that a supervisor reads along.
    Done watch(AgentId by, InteractionId id);
    /// Words for the chat's agent alone: a note, which no way leads from to the visitor.
    Result<EntryId> whisper(AgentId by, InteractionId id, const QString& text);
    /// Takes part: the visitor is told, and what they write goes to the visitor.
    Done join(AgentId by, InteractionId id);
    Done leave(AgentId by, InteractionId id);
    /// The chat is theirs from now on; who had it is no longer in it.
    Done takeOver(AgentId by, InteractionId id);
    /// Asks a colleague in, who hears of it at once and may join.
    Result<EntryId> callIn(AgentId by, InteractionId id, AgentId colleague, const QString& words);

private:
    Result<Access> running(AgentId by, InteractionId id) const;
    Result<Access> supervised(AgentId by, InteractionId id) const;
    Result<LiveChat> live(const Interaction& chat) const;
    Result<QList<store::RowImage>> takeOverMarks(const Interaction& before,
                                                 const Interaction& after) const;
    Done comeOrGo(const Access& access, const QString& mark);

    Ledger& m_ledger;
    const Roster& m_roster;
};

/// The subject of a note that was whispered.
extern const QString whisperSubject;

} // namespace heddle::service
