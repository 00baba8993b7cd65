#pragma once

#include "core/service/chat/chatdesk.h"

#include <QAbstractListModel>

namespace heddle::ui {

/// All open chats, a row each; follows what visitors and agents do in them.
class LiveChatModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ChatRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place in views (selection, focus).
    void setChats(const QList<service::LiveChat>& chats);
    void noteVisitor(InteractionId id, const VisitorSign& sign);
    void noteTyping(InteractionId id, const QString& agent, service::ChatDesk::Typing typing);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const service::LiveChat& at(int row) const { return m_chats.at(row); }
    int rowOf(InteractionId id) const;

private:
    QList<service::LiveChat> m_chats;
};

} // namespace heddle::ui

Q_DECLARE_METATYPE(heddle::service::LiveChat)
