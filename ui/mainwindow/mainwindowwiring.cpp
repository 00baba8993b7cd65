// The connections of the inbox, what is open, the search and the notices: which wish leads where.
#include "ui/mainwindow/mainwindow.h"

#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/help/helpsheet.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/inbox/offerstack.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/conversationwindow.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/mainwindow/sheets.h"
#include "ui/notices/mailtrouble.h"
#include "ui/notices/notifier.h"
#include "ui/notices/tray.h"
#include "ui/phone/phonestrip.h"
#include "ui/rail/mebutton.h"
#include "ui/rail/rail.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/messagebar.h"

#include <QAction>

namespace heddle::ui {

namespace {

constexpr std::chrono::minutes kCallStays(2); // somebody waits for an answer

} // namespace

void MainWindow::wireActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(&(*m_actions)[id], &QAction::triggered, m_desk, act);
    };
    on(ActionId::Search, [this] { openSearch(); });
    on(ActionId::FindCustomer, [this] { m_search->open(SearchPalette::Purpose::Customer); });
    auto* keys = new ShortcutSheet(m_actions->all(), this);
    on(ActionId::ShortcutSheet, [keys] { keys->open(); });
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
    on(ActionId::GoReady, [this] { becomeReady(); });
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
    if (m_beside)
        window->setBeside(*m_beside);
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
        m_conversation->answerOnce(id);
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
    m_search->setCommands(commands + m_help->commands());
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
        const bool heard = wishFor(m_preferences.notices(), notice.kind).heard;
        tray->show(notice, heard ? Tray::Sound::Heard : Tray::Sound::Silent);
    });
    connect(&m_services.desk, &service::Desk::mentioned, this,
            [this](InteractionId id, EntryId note) {
                m_messages->show(MessageBar::Kind::News, tr("A colleague calls you in a note."),
                                 {tr("Read it"), [=, this] { open(id, note); }});
                m_messages->stayFor(kCallStays);
            });
    connect(tray, &Tray::chosen, this, [this](InteractionId id) {
        if (id.isValid())
            open(id);
        else
            m_inbox->setTab(service::InboxTab::Offered);
    });
}

} // namespace heddle::ui
