#include "ui/chats/livechatmodel.h"

#include "ui/chats/chatwords.h"

#include <algorithm>

namespace heddle::ui {

using service::LiveChat;

void LiveChatModel::setChats(const QList<LiveChat>& chats)
{
    const auto hasSameIds =
        std::equal(chats.begin(), chats.end(), m_chats.begin(), m_chats.end(),
                   [](const LiveChat& one, const LiveChat& other) { return one.id == other.id; });
    if (!hasSameIds) {
        beginResetModel();
        m_chats = chats;
        endResetModel();
        return;
    }
    for (int row = 0; row < chats.size(); ++row) {
        if (m_chats.at(row) == chats.at(row))
            continue;
        m_chats[row] = chats.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int LiveChatModel::rowOf(InteractionId id) const
{
    const auto found = std::find_if(m_chats.begin(), m_chats.end(),
                                    [id](const LiveChat& chat) { return chat.id == id; });
    return found == m_chats.end() ? -1 : static_cast<int>(found - m_chats.begin());
}

void LiveChatModel::noteVisitor(InteractionId id, const VisitorSign& sign)
{
    using Kind = VisitorSign::Kind;
    const int row = rowOf(id);
    if (row < 0)
        return;
    LiveChat& chat = m_chats[row];
    chat.isVisitorHere = sign.kind != Kind::Left;
    if (sign.kind == Kind::Typing || sign.kind == Kind::Paused || sign.kind == Kind::Left)
        chat.isVisitorTyping = sign.kind == Kind::Typing;
    if (sign.kind == Kind::Looks)
        chat.page = sign.text;
    Q_EMIT dataChanged(index(row), index(row));
}

void LiveChatModel::noteTyping(InteractionId id, const QString& agent,
                               service::ChatDesk::Typing typing)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    LiveChat& chat = m_chats[row];
    chat.typing.removeAll(agent);
    if (typing == service::ChatDesk::Typing::Started)
        chat.typing += agent;
    Q_EMIT dataChanged(index(row), index(row));
}

int LiveChatModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chats.size());
}

QVariant LiveChatModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LiveChat& chat = m_chats.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return chat.visitor;
    case Qt::ToolTipRole: return chat.page;
    case Qt::AccessibleTextRole: {
        QStringList parts{chat.visitor, holderWords(chat), chat.queue, chat.lastWords};
        const QStringList visitor =
            chat.isVisitorTyping ? QStringList{chat.visitor} : QStringList();
        parts += typingWords(visitor + chat.typing);
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case ChatRole: return QVariant::fromValue(chat);
    default: return {};
    }
}

} // namespace heddle::ui
