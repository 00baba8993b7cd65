#include "ui/chats/chatwords.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace heddle::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chats)
};

QString listed(const QStringList& names)
{
    QStringList isolated;
    for (const QString& name : names)
        isolated += isolatedName(name);
    return QLocale().createSeparatedList(isolated);
}

} // namespace

QString typingWords(const QStringList& names)
{
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? Words::tr("%1 is typing …").arg(isolatedName(names.first()))
                             : Words::tr("%1 are typing …", "several people").arg(listed(names));
}

QString holderWords(const service::LiveChat& chat)
{
    if (chat.agent.isEmpty())
        return chat.state == InteractionState::Offered ? Words::tr("Offered to somebody")
                                                       : Words::tr("Waits for an agent");
    const QString agent = isolatedName(chat.agent);
    return chat.companions.isEmpty() ? agent
                                     : Words::tr("%1, with %2", "agent, others in the chat")
                                           .arg(agent, listed(chat.companions));
}

QString sinceWords(const service::LiveChat& chat, Timestamp now)
{
    return Words::tr("since %1", "moment a chat began").arg(momentWords(chat.began, now));
}

} // namespace heddle::ui
