#pragma once

#include "core/service/chat/chatdesk.h"

#include <optional>

namespace heddle::test {

/// Keeps what was asked of it, in words, and answers what a test sets.
class FakeChatDesk final : public service::ChatDesk {
public:
    Async<std::optional<Customer>> ownerOf(InteractionId, const QString&) override
    {
        return answered<std::optional<Customer>>(std::optional<Customer>(theOwner));
    }
    void showTyping(InteractionId, Typing typing) override { shown += typing; }
    Async<InteractionId> continueByMail(InteractionId chat, const QString& address) override
    {
        calls += QStringLiteral("continueByMail %1 %2").arg(chat.value).arg(address);
        return answered<InteractionId>(InteractionId{1});
    }
    Async<void> continueByPhone(InteractionId chat, InteractionId) override
    {
        return note("continueByPhone", chat);
    }
    Async<service::ChatParty> party(InteractionId) override
    {
        return answered<service::ChatParty>(theParty);
    }
    Async<void> watch(InteractionId id) override { return note("watch", id); }
    Async<EntryId> whisper(InteractionId id, const QString& text) override
    {
        calls += QStringLiteral("whisper %1 %2").arg(id.value).arg(text);
        if (whispering)
            return whispering->future();
        return answered<EntryId>(EntryId{1});
    }
    Async<void> join(InteractionId id) override
    {
        theParty.mine = service::ChatPart::Companion;
        return note("join", id);
    }
    Async<void> leave(InteractionId id) override
    {
        theParty.mine = service::ChatPart::Watcher;
        return note("leave", id);
    }
    Async<void> takeOver(InteractionId id) override { return note("takeOver", id); }
    Async<EntryId> callIn(InteractionId id, AgentId colleague, const QString&) override
    {
        calls += QStringLiteral("callIn %1 %2").arg(id.value).arg(colleague.value);
        return answered<EntryId>(EntryId{1});
    }
    Async<QList<service::LiveChat>> chats() override
    {
        return answered<QList<service::LiveChat>>(theChats);
    }
    Async<service::WebChat> settings() override
    {
        return answered<service::WebChat>(service::WebChat(theSettings));
    }
    Async<void> saveSettings(const service::WebChat& chat) override
    {
        if (refusal)
            return answered<void>(Done(*refusal));
        theSettings = chat;
        return answered<void>({});
    }

    QList<Typing> shown;
    QStringList calls;
    std::optional<Customer> theOwner; ///< of every address
    service::ChatParty theParty;
    QList<service::LiveChat> theChats;
    service::WebChat theSettings;
    std::optional<Answer<EntryId>> whispering; ///< answers the next whispers, when a test says so
    std::optional<Error> refusal;              ///< of the next settings

private:
    Async<void> note(const char* what, InteractionId id)
    {
        calls += QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(id.value);
        return answered<void>({});
    }
};

} // namespace heddle::test
