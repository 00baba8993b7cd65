// The window's connections: which wish leads where.
#include "ui/mainwindow/mainwindow.h"

#include "core/service/desk.h"
#include "core/service/directory.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/inbox/offerstack.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/mainwindow/mebutton.h"
#include "ui/mainwindow/rail.h"
#include "ui/mainwindow/sheets.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/messagebar.h"

namespace heddle::ui {

void MainWindow::wireActions()
{
    const auto on = [this](ActionId id, auto act) {
        connect(&(*m_actions)[id], &QAction::triggered, m_desk, act);
    };
    on(ActionId::Search, [this] { openSearch(); });
    on(ActionId::ShortcutSheet, [this] { m_keys->open(); });
    on(ActionId::ShowInbox, [this] { toggleInbox(); });
    on(ActionId::ShowSettings, [this] { showPlace(m_settings); });
    on(ActionId::ToggleCustomer, [this] { toggleCustomer(); });
    on(ActionId::AcceptOffer, [this] { m_inbox->offers().acceptFirst(); });
    on(ActionId::DeclineOffer, [this] { m_inbox->offers().declineFirst(); });
    on(ActionId::NextInteraction, [this] { m_inbox->step(1); });
    on(ActionId::PreviousInteraction, [this] { m_inbox->step(-1); });
    on(ActionId::ShowMine, [this] { m_inbox->setTab(service::InboxTab::Mine); });
    on(ActionId::ShowOffered, [this] { m_inbox->setTab(service::InboxTab::Offered); });
    on(ActionId::ShowQueue, [this] { m_inbox->setTab(service::InboxTab::Queue); });
    on(ActionId::Filter, [this] { m_inbox->openFilterMenu(); });
    on(ActionId::Take, [this] { m_conversation->take(); });
    on(ActionId::Reply, [this] { m_conversation->startReply(ComposeKind::Reply); });
    on(ActionId::ReplyAll, [this] { m_conversation->startReply(ComposeKind::ReplyAll); });
    on(ActionId::Forward, [this] { m_conversation->startReply(ComposeKind::Forward); });
    on(ActionId::WriteNote, [this] { m_conversation->startReply(ComposeKind::Note); });
    on(ActionId::NewMail, [this] { newMail(); });
    on(ActionId::Snooze, [this] { m_conversation->snooze(); });
    on(ActionId::Resolve, [this] { m_conversation->resolve(); });
    on(ActionId::Reopen, [this] { m_conversation->reopen(); });
    on(ActionId::FindInTimeline, [this] { m_conversation->findInTimeline(); });
    on(ActionId::WhyHere, [this] { showWhy(m_conversation->current()); });
    on(ActionId::AddTag, [this] { m_customer->startAddingTag(); });
    on(ActionId::RenameCustomer, [this] { m_customer->startRenaming(); });
    on(ActionId::GoReady, [this] { m_commands->setPresence(Presence::Ready, {}); });
    on(ActionId::GoNotReady, [this] { m_rail->me().openMenu(); });
}

void MainWindow::wireInbox()
{
    connect(m_inbox, &InboxPanel::openRequested, this, [this](InteractionId id) { open(id); });
    connect(m_inbox, &InboxPanel::firstFound, this, [this](InteractionId id) {
        if (m_conversation->isIdle())
            open(id);
    });
    connect(m_inbox, &InboxPanel::accepted, this, [this](InteractionId id) { open(id); });
    connect(m_inbox, &InboxPanel::whyRequested, this, &MainWindow::showWhy);
    connect(m_inbox, &InboxPanel::searchRequested, this, &MainWindow::openSearch);
    connect(m_inbox, &InboxPanel::newMailRequested, this, &MainWindow::newMail);
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
}

void MainWindow::wireCentre()
{
    connect(m_conversation, &Conversation::opened, this, &MainWindow::onOpened);
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
    connect(m_commands, &InteractionCommands::mailStarted, this,
            [this](InteractionId id) { open(id); });
    connect(m_customer, &CustomerPanel::openRequested, this,
            [this](InteractionId id) { open(id); });
    connect(m_customer, &CustomerPanel::noteRequested, this,
            [this] { m_conversation->startReply(ComposeKind::Note); });
    connect(m_customer, &CustomerPanel::mailRequested, m_commands, &InteractionCommands::startMail);
    connect(m_customer, &CustomerPanel::callRequested, m_commands, &InteractionCommands::call);
    connect(m_customer, &CustomerPanel::merged, m_commands, &InteractionCommands::tellMerged);
    connect(m_customer, &CustomerPanel::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_settings, &SettingsPage::schemeRequested, this, &MainWindow::setScheme);
    connect(m_settings, &SettingsPage::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_settings, &SettingsPage::mailboxAdded, this, [this](const QString& address) {
        m_messages->show(MessageBar::Kind::Good,
                         tr("%1 was added. Its mail comes in now.").arg(address));
    });
}

void MainWindow::wireSearch()
{
    QList<QAction*> commands = m_actions->all();
    commands.removeOne(&(*m_actions)[ActionId::Search]);
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

} // namespace heddle::ui
