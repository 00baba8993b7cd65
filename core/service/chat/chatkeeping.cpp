// The web chat's settings in the store; how they read and what fits is in chatsetup.cpp.
#include "core/service/chat/chatsetup.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"

#include <algorithm>

namespace heddle::service {

const QString webChatSetting = QStringLiteral("chat");

namespace {

Done checkMailbox(store::Store& store, const QString& mailbox)
{
    if (mailbox.isEmpty())
        return {};
    const auto all = store.mailboxes().all();
    if (!all)
        return passOn(all);
    const bool isThere = std::any_of(all->begin(), all->end(), [&](const store::Mailbox& each) {
        return each.address.compare(mailbox, Qt::CaseInsensitive) == 0;
    });
    return isThere ? Done()
                   : Done(failure(ErrorCode::BadInput,
                                  QStringLiteral("mailbox: there is no mailbox ") + mailbox));
}

Done checkHours(store::Store& store, const QString& hours)
{
    if (hours.isEmpty())
        return {};
    const auto all = store.centre().calendars();
    if (!all)
        return passOn(all);
    const bool isThere = std::any_of(all->begin(), all->end(),
                                     [&](const Calendar& each) { return each.name == hours; });
    return isThere ? Done()
                   : Done(failure(ErrorCode::BadInput,
                                  QStringLiteral("hours: there is no calendar ") + hours));
}

Done checkQueues(store::Store& store, const QList<ChatRoute>& routes)
{
    for (const ChatRoute& route : routes) {
        const auto queue = store.queues().byName(route.queue);
        if (!queue)
            return passOn(queue);
        if (!*queue)
            return failure(ErrorCode::BadInput,
                           QStringLiteral("queues: there is no queue ") + route.queue);
    }
    return {};
}

// What only the centre itself can tell.
Done checkNames(store::Store& store, const WebChat& chat)
{
    if (auto fit = checkMailbox(store, chat.mailbox); !fit)
        return fit;
    if (auto fit = checkHours(store, chat.hours); !fit)
        return fit;
    return checkQueues(store, chat.queues);
}

} // namespace

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
    if (auto fit = checkNames(ledger.store(), chat); !fit)
        return fit;
    return ledger.record({{.kind = QStringLiteral("chat.set"),
                           .actor = by,
                           .rows = {store::Setting{webChatSetting, toJson(chat)}}}});
}

} // namespace heddle::service
