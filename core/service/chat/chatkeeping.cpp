// The web chat's settings in the store; how they read and what fits is in chatsetup.cpp.
#include "core/service/chat/chatsetup.h"
#include "core/store/tables/settingstore.h"

namespace heddle::service {

const QString webChatSetting = QStringLiteral("chat");

Result<std::optional<WebChat>> webChat(store::Store& store)
{
    const auto json = store.settings().value(webChatSetting);
    if (!json)
        return passOn(json);
    if (!*json || (*json)->isEmpty())
        return std::optional<WebChat>();
    return webChatFromJson(**json).map([](const WebChat& chat) { return std::optional(chat); });
}

Done saveWebChat(Ledger& ledger, const WebChat& chat, AgentId by)
{
    if (auto fit = checkWebChat(chat); !fit)
        return fit;
    return ledger.record({{.kind = QStringLiteral("chat.set"),
                           .actor = by,
                           .rows = {store::Setting{webChatSetting, toJson(chat)}}}});
}

} // namespace heddle::service
