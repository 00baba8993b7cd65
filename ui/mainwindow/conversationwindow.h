#pragma once

#include "core/service/views.h"
#include "ui/mainwindow/actions.h"
#include "ui/services.h"

#include <QWidget>

namespace heddle::service {
class Beside;
}

namespace heddle::ui {

class Conversation;
class CustomerPanel;
class InteractionCommands;
class MessageBar;

/// One conversation in a window of its own, with its customer beside it.
class ConversationWindow final : public QWidget {
    Q_OBJECT
public:
    ConversationWindow(const Services& services, AgentId me, QWidget* parent = nullptr);

    /// See Conversation.
    void setBeside(service::Beside& beside);
    void open(InteractionId id, EntryId place = {});
    InteractionId current() const { return m_wanted; }
    Conversation& conversation() { return *m_conversation; }
    Actions& actions() { return *m_actions; }

Q_SIGNALS:
    /// Something else is to be opened, in the main window.
    void openRequested(heddle::InteractionId id);
    void closed(heddle::InteractionId id);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void wire();
    void fold();

    Services m_services;
    Actions* m_actions;
    InteractionId m_wanted;
    MessageBar* m_messages;
    InteractionCommands* m_commands;
    Conversation* m_conversation;
    CustomerPanel* m_customer;
};

/// Lets the actions of a contact act on `conversation`; answers with those that do.
QList<ActionId> wireConversation(const Actions& actions, Conversation& conversation);

} // namespace heddle::ui
