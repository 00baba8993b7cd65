#pragma once

#include "core/service/chat/webchat.h"
#include "core/service/ledger.h"

#include <optional>

namespace heddle::service {

/// Under which the store keeps the web chat.
extern const QString webChatSetting;

QString toJson(const WebChat& chat);
/// Fails with Corrupt for what toJson() did not write.
Result<WebChat> webChatFromJson(const QString& json);

/// As it is set up; nothing where it never was.
Result<std::optional<WebChat>> webChat(store::Store& store);

/// Keeps it. Fails with BadInput for what cannot work, naming the field.
Done saveWebChat(Ledger& ledger, const WebChat& chat, AgentId by);
/// Something that cannot work: the key of the setting, and why not.
struct ChatFault {
    QString key;
    QString what;

    bool operator==(const ChatFault&) const = default;
};
QList<ChatFault> faultsOf(const WebChat& chat);
/// The first of them as a failure.
Done checkWebChat(const WebChat& chat);

} // namespace heddle::service
