// The window's connections: which wish leads where.
#include "ui/mainwindow/mainwindow.h"

#include "core/service/chat/chatdesk.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/causes/causespage.h"
#include "ui/chats/livechatspage.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/inbox/offerstack.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/listening/listeningpage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/conversationwindow.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/mainwindow/mebutton.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/sheets.h"
#include "ui/notices/listeningnews.h"
#include "ui/notices/mailtrouble.h"
#include "ui/notices/notifier.h"
#include "ui/notices/tray.h"
#include "ui/phone/phonestrip.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/messagebar.h"

#include <QDesktopServices>
#include <QStackedWidget>
#include <QUrl>

namespace heddle::ui {

namespace {

void complainOfCall(const Error& error, MessageBar& messages)
{
    QString sentence;
    switch (error.code) {
    case ErrorCode::Offline:
        sentence = MainWindow::tr("No telephone line works now. Look at the lines in Settings.");
        break;
    case ErrorCode::BadInput:
        sentence = MainWindow::tr("That is no number that can be called.");
        break;
    case ErrorCode::Refused:
        sentence = error.detail == QLatin1String("transfer")
                       ? MainWindow::tr("They could not take the call; it is still yours.")
                       : MainWindow::tr(
                           "This is not allowed: the customer wants no calls, or your role has no "
                           "right to it.");
        break;
    default: sentence = MainWindow::tr("The telephone could not do that now."); break;
    }
    messages.show(MessageBar::Kind::Problem, sentence);
}

} // namespace

void MainWindow::wireActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(&(*m_actions)[id], &QAction::triggered, m_desk, act);
    };
    on(ActionId::Search, [this] { openSearch(); });
    on(ActionId::FindCustomer, [this] { m_search->open(SearchPalette::Purpose::Customer); });
    on(ActionId::ShortcutSheet, [this] { m_keys->open(); });
    on(ActionId::ShowInbox, [this] { toggleInbox(); });
    on(ActionId::ShowSettings, [this] { showSettings(); });
    on(ActionId::ShowTraining, [this] { showTraining(); });
    on(ActionId::ToggleCustomer, [this] { toggleCustomer(); });
    on(ActionId::AcceptOffer, [this] { m_inbox->offers().acceptFirst(); });
    on(ActionId::DeclineOffer, [this] { m_inbox->offers().declineFirst(); });
    on(ActionId::NextInteraction, [this] { m_inbox->step(1); });
    on(ActionId::PreviousInteraction, [this] { m_inbox->step(-1); });
    on(ActionId::ShowMine, [this] { m_inbox->setTab(service::InboxTab::Mine); });
    on(ActionId::ShowOffered, [this] { m_inbox->setTab(service::InboxTab::Offered); });
    on(ActionId::ShowQueue, [this] { m_inbox->setTab(service::InboxTab::Queue); });
    on(ActionId::Filter, [this] { m_inbox->openFilterMenu(); });
    on(ActionId::TearOff, [this] { tearOff(m_conversation->current()); });
    on(ActionId::NewMail, [this] { m_search->open(SearchPalette::Purpose::Receiver); });
    on(ActionId::WhyHere, [this] { showWhy(m_conversation->current()); });
    on(ActionId::AddTag, [this] { m_customer->startAddingTag(); });
    on(ActionId::MergeCustomer, [this] { m_customer->startMerging(); });
    on(ActionId::UnmergeCustomer, [this] { m_customer->startUnmerging(); });
    on(ActionId::RenameCustomer, [this] { m_customer->startRenaming(); });
    on(ActionId::GoReady, [this] { m_commands->setPresence(Presence::Ready, {}); });
    on(ActionId::GoNotReady, [this] { m_rail->me().openMenu(); });
    wireConversation(*m_actions, *m_conversation);
    connect(m_actions, &Actions::keysChanged, this, &MainWindow::showKeys);
    showKeys();
}

void MainWindow::tearOff(InteractionId id)
{
    if (!id.isValid())
        return;
    m_conversation->leave();
    fold();
    auto* window = new ConversationWindow(m_services, m_me);
    window->actions().setOwnKeys(m_preferences.ownKeys());
    connect(m_actions, &Actions::keysChanged, window,
            [this, window] { window->actions().setOwnKeys(m_preferences.ownKeys()); });
    window->setParent(this, Qt::Window);
    m_tornOff.insert(id, window);
    connect(window, &ConversationWindow::openRequested, this, [this](InteractionId other) {
        open(other);
        activateWindow();
    });
    connect(window, &ConversationWindow::closed, this,
            [this](InteractionId gone) { m_tornOff.remove(gone); });
    window->open(id);
    window->show();
}

bool MainWindow::raiseTornOff(InteractionId id, EntryId place)
{
    const QPointer<ConversationWindow> window = m_tornOff.value(id);
    if (!window)
        return false;
    window->open(id, place);
    window->raise();
    window->activateWindow();
    return true;
}

void MainWindow::wireInbox()
{
    connect(m_inbox, &InboxPanel::openRequested, this, [this](InteractionId id) { open(id); });
    connect(m_inbox, &InboxPanel::firstFound, this, [this](InteractionId id) {
        // Found by itself: nobody is taken away from another page for it.
        if (m_conversation->isIdle())
            m_conversation->open(id);
    });
    connect(m_inbox, &InboxPanel::accepted, this, [this](InteractionId id) {
        m_inbox->setTab(service::InboxTab::Mine);
        open(id);
    });
    connect(m_inbox, &InboxPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_inbox, &InboxPanel::readyRequested, this,
            [this] { m_commands->setPresence(Presence::Ready, {}); });
    connect(m_inbox, &InboxPanel::searchRequested, this, &MainWindow::openSearch);
    connect(m_inbox, &InboxPanel::newMailRequested, m_search,
            [this] { m_search->open(SearchPalette::Purpose::Receiver); });
    connect(m_inbox, &InboxPanel::countsChanged, this, [this](const service::InboxCounts& counts) {
        m_rail->setUnread(counts.unread + counts.offered);
    });
    connect(m_inbox, &InboxPanel::acceptFailed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Accept); });
    connect(m_inbox, &InboxPanel::loadFailed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Load); });
    connect(&m_services.desk, &service::Desk::presenceChanged, this, &MainWindow::showMe);
    connect(&m_rail->me(), &MeButton::presenceRequested, m_commands,
            &InteractionCommands::setPresence);
    connect(&m_rail->me(), &MeButton::channelPauseRequested, m_commands,
            &InteractionCommands::pauseChannel);
    connect(&m_rail->me(), &MeButton::channelResumeRequested, m_commands,
            &InteractionCommands::resumeChannel);
}

void MainWindow::wireCentre()
{
    connect(m_conversation, &Conversation::opened, this, &MainWindow::onOpened);
    connect(m_conversation, &Conversation::callRequested, this, &MainWindow::call);
    connect(m_conversation, &Conversation::callMade, this,
            [this](InteractionId call) { open(call); });
    connect(m_conversation, &Conversation::customerOpened, this, [this](const Customer& customer) {
        m_customer->open(customer.id, {});
        fold();
    });
    connect(m_conversation, &Conversation::openFailed, this, [this](const Error& error) {
        if (!m_restoring)
            m_commands->complain(error, Attempt::Load);
        else
            m_inbox->findFirst();
        m_restoring = false;
    });
    connect(m_commands, &InteractionCommands::mailStarted, this, [this](InteractionId id) {
        connect(
            m_conversation, &Conversation::opened, this,
            [this, id](const service::InteractionView& view) {
                if (view.interaction.id == id)
                    m_conversation->startReply(ComposeKind::New);
            },
            Qt::SingleShotConnection);
        open(id);
    });
    connect(m_customer, &CustomerPanel::openRequested, this,
            [this](InteractionId id) { open(id); });
    connect(m_customer, &CustomerPanel::noteRequested, this,
            [this] { m_conversation->startReply(ComposeKind::Note); });
    connect(m_customer, &CustomerPanel::mailRequested, m_commands, &InteractionCommands::startMail);
    connect(m_customer, &CustomerPanel::callRequested, this, &MainWindow::call);
    if (m_strip)
        connect(m_customer, &CustomerPanel::pageAsked, m_strip, &PhoneStrip::followPage);
    connect(m_customer, &CustomerPanel::merged, m_commands, &InteractionCommands::tellMerged);
    connect(m_customer, &CustomerPanel::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_settings, &SettingsPage::schemeRequested, this, &MainWindow::setScheme);
    connect(m_settings, &SettingsPage::languageChosen, this, &MainWindow::renewalRequested);
    connect(m_settings, &SettingsPage::scaleChosen, this, &MainWindow::renewalRequested);
    connect(m_settings, &SettingsPage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_settings, &SettingsPage::openRequested, this, [this](InteractionId id) { open(id); });
    connect(m_settings, &SettingsPage::saved, m_messages, &MessageBar::dismiss);
    connect(m_settings, &SettingsPage::mailboxAdded, this, [this](const QString& address) {
        m_messages->show(MessageBar::Kind::Good,
                         tr("%1 was added. Its mail comes in now.").arg(address));
    });
}

void MainWindow::wireSearch()
{
    QList<QAction*> commands = m_actions->all();
    commands.removeOne(&(*m_actions)[ActionId::Search]);
    const QStringList sections = m_settings->sections();
    for (int i = 0; i < sections.size(); ++i) {
        auto* action = new QAction(tr("Settings: %1").arg(sections.at(i)), this);
        action->setObjectName(QStringLiteral("action.settings.%1").arg(i));
        connect(action, &QAction::triggered, this, [this, i] {
            showPlace(m_settings);
            m_settings->goTo(i);
        });
        commands.append(action);
    }
    m_search->setCommands(commands);
    connect(m_search, &SearchPalette::interactionChosen, this, &MainWindow::open);
    connect(m_search, &SearchPalette::customerChosen, this, [this](CustomerId id) {
        showPlace(m_inner);
        m_conversation->openCustomer(id);
    });
    connect(m_search, &SearchPalette::cannedReplyChosen, m_conversation,
            &Conversation::insertCanned);
    connect(m_search, &SearchPalette::receiverChosen, this, &MainWindow::writeTo);
    connect(m_search, &SearchPalette::addressChosen, m_commands, &InteractionCommands::startMailTo);
}

void MainWindow::wireNotices()
{
    const auto attention = [this] {
        if (isFullScreen())
            return Attention::Presenting;
        return isActiveWindow() ? Attention::Here : Attention::Elsewhere;
    };
    auto* notifier =
        new Notifier(m_services, {[this] { return m_preferences.notices(); }, attention}, this);
    auto* tray = new Tray(this);
    auto* trouble = new MailTrouble(m_services, *m_messages, this);
    connect(trouble, &MailTrouble::settingsRequested, this, &MainWindow::showSettings);
    connect(trouble, &MailTrouble::lasting, m_rail, &Rail::setTrouble);
    connect(notifier, &Notifier::told, tray, [this, tray](const Notice& notice) {
        tray->show(notice, m_preferences.notices().sound ? Tray::Sound::Beep : Tray::Sound::Silent);
    });
    connect(&m_services.desk, &service::Desk::mentioned, this,
            [this](InteractionId id, EntryId note) {
                m_messages->show(MessageBar::Kind::News, tr("A colleague calls you in a note."),
                                 {tr("Read it"), [=, this] { open(id, note); }});
            });
    connect(tray, &Tray::chosen, this, [this](InteractionId id) {
        if (id.isValid())
            open(id);
        else
            m_inbox->setTab(service::InboxTab::Offered);
    });
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

void MainWindow::wirePhone()
{
    const QList<ActionId> calling{ActionId::CallNumber, ActionId::AnswerOrHold, ActionId::MuteCall,
                                  ActionId::Keypad,     ActionId::TransferCall, ActionId::EndCall};
    for (const ActionId id : calling)
        (*m_actions)[id].setEnabled(m_strip != nullptr);
    if (!m_strip)
        return;
    const auto on = [this](ActionId id, auto act) {
        connect(&(*m_actions)[id], &QAction::triggered, m_strip, act);
    };
    on(ActionId::CallNumber, [this] { m_strip->askForNumber(m_rail); });
    on(ActionId::AnswerOrHold, &PhoneStrip::answerOrHold);
    on(ActionId::MuteCall, &PhoneStrip::toggleMute);
    (*m_actions)[ActionId::MuteCall].setAutoRepeat(false); // held down, it mutes while it is held
    on(ActionId::Keypad, &PhoneStrip::openKeypad);
    on(ActionId::TransferCall, &PhoneStrip::askForTransfer);
    on(ActionId::EndCall, &PhoneStrip::hangUp);
    m_strip->findIn(m_services.directory);
    QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "askToCall");
    connect(m_strip, &PhoneStrip::opened, this, [this](InteractionId id) { open(id); });
    const auto complain = [this](const Error& error) { complainOfCall(error, *m_messages); };
    connect(m_strip, &PhoneStrip::failed, this, complain);
    connect(m_conversation, &Conversation::callFailed, this, complain);
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

void MainWindow::call(const QString& number)
{
    if (m_strip)
        m_strip->dial(number);
    else
        m_commands->call(number);
}

void MainWindow::askToCall(const QUrl& link)
{
    if (!m_strip)
        return;
    // What comes after the number says nothing to a telephone (RFC 3966).
    const QString number = link.path(QUrl::FullyDecoded).section(QLatin1Char(';'), 0, 0);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_strip->askForNumber(m_rail, number);
}

} // namespace heddle::ui
