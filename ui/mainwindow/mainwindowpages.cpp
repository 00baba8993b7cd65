// The connections of the window's pages: knowledge, listening, live chats and causes.
#include "ui/mainwindow/mainwindow.h"

#include "core/service/chat/chatdesk.h"
#include "ui/causes/causespage.h"
#include "ui/chats/livechatspage.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/listening/listeningpage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/notices/listeningnews.h"
#include "ui/rail/rail.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"

#include <QAction>
#include <QStackedWidget>

namespace heddle::ui {

void MainWindow::wireKnowledge()
{
    (*m_actions)[ActionId::ShowKnowledge].setEnabled(m_knowledge != nullptr);
    if (!m_knowledge)
        return;
    connect(&(*m_actions)[ActionId::ShowKnowledge], &QAction::triggered, m_knowledge, [this] {
        showPlace(m_knowledge);
        m_knowledge->focusSearch();
    });
    connect(m_knowledge, &KnowledgePage::useRequested, this, [this](const CannedReply& article) {
        if (m_conversation->isIdle()) {
            m_messages->show(MessageBar::Kind::News, tr("Open a contact first, to answer it."));
            return;
        }
        showPlace(m_inner);
        m_conversation->insertCanned(article);
    });
    connect(m_knowledge, &KnowledgePage::linkRequested, m_commands, &InteractionCommands::openLink);
    connect(m_knowledge, &KnowledgePage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
}

void MainWindow::wireListening()
{
    (*m_actions)[ActionId::ShowListening].setEnabled(m_listening != nullptr);
    if (!m_listening)
        return;
    connect(&(*m_actions)[ActionId::ShowListening], &QAction::triggered, m_listening, [this] {
        m_wide->setCurrentWidget(m_listening);
        m_listening->refresh();
        m_listening->setFocus(Qt::OtherFocusReason);
        m_rail->setPlace(Rail::Place::Listening);
    });
    connect(m_listening, &ListeningPage::openRequested, this, &MainWindow::open);
    connect(m_listening, &ListeningPage::replyRequested, this,
            [this](InteractionId id, EntryId entry) {
                open(id, entry);
                m_conversation->startReply(ComposeKind::Reply);
            });
    auto* news = new ListeningNews(m_services, *m_messages, this);
    connect(news, &ListeningNews::openRequested, this, &MainWindow::open);
    connect(news, &ListeningNews::campaignRequested, m_listening, [this](const QString& campaign) {
        (*m_actions)[ActionId::ShowListening].trigger();
        m_listening->choose(campaign);
    });
    connect(m_listening, &ListeningPage::told, this, [this](const QString& sentence) {
        m_messages->show(MessageBar::Kind::News, sentence);
    });
    connect(m_listening, &ListeningPage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
}

// Looked at by those who look after all; see showMe().
void MainWindow::wireCauses()
{
    (*m_actions)[ActionId::ShowCauses].setEnabled(false);
    if (!m_causes)
        return;
    connect(&(*m_actions)[ActionId::ShowCauses], &QAction::triggered, m_causes, [this] {
        showPlace(m_causes);
        m_causes->setFocus(Qt::OtherFocusReason);
    });
    connect(m_causes, &CausesPage::openRequested, this, &MainWindow::open);
    connect(m_causes, &CausesPage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_causes, &CausesPage::named, this, [this](const QString& tag, int contacts) {
        m_messages->show(MessageBar::Kind::Good,
                         tr("%n contacts are tagged “%1” now.", nullptr, contacts).arg(tag));
    });
}

void MainWindow::wireChats()
{
    // For those who look after all; see showMe().
    (*m_actions)[ActionId::ShowChats].setEnabled(false);
    if (!m_chats)
        return;
    connect(&(*m_actions)[ActionId::ShowChats], &QAction::triggered, m_chats, [this] {
        showPlace(m_chats);
        m_chats->setFocus();
    });
    connect(m_chats, &LiveChatsPage::openRequested, this, [this](InteractionId id) { open(id); });
    connect(m_chats, &LiveChatsPage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Load); });
    connect(m_services.chat, &service::ChatDesk::whispered, this,
            [this](InteractionId id, EntryId words) {
                if (m_conversation->current() != id)
                    m_messages->show(MessageBar::Kind::News,
                                     tr("A supervisor whispers to you about a chat."),
                                     {tr("Read it"), [=, this] { open(id, words); }});
            });
}

} // namespace heddle::ui
