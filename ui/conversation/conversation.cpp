#include "ui/conversation/conversation.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/chat/chatdesk.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/phone/phonedesk.h"
#include "ui/chats/companybar.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/attachmentsaver.h"
#include "ui/conversation/callbackmenu.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionheader.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/conversation/macromenu.h"
#include "ui/mainwindow/actions.h"
#include "ui/original/originalpanel.h"
#include "ui/original/webviewloader.h"
#include "ui/phone/attendbar.h"
#include "ui/phone/recordings/recordingbar.h"
#include "ui/timeline/timelinemodel.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pace.h"
#include "ui/widgets/surface.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

using service::InteractionView;

Conversation::Conversation(const Services& services, const Actions& actions,
                           InteractionCommands& commands, QWidget* parent)
    : QWidget(parent), m_services(services), m_actions(actions), m_commands(commands)
{
    setObjectName(QStringLiteral("conversation"));
    m_empty = new EmptyState(
        Icon::Inbox, tr("Choose somebody from the list, or accept what is offered to you."), this);
    m_page = new QWidget(this);
    m_header = new InteractionHeader(actions, m_page);
    m_timeline = new TimelinePanel(services, m_page);
    m_company = new CompanyBar(services, actions, m_page);
    m_composer = new ComposerPanel(services, m_page);
    m_saver = new AttachmentSaver(services.directory, this);
    m_snoozeMenu = new SnoozeMenu(this);
    m_snoozeMenu->setObjectName(QStringLiteral("snooze.menu"));
    m_codeMenu = new CodeMenu(this);
    m_codeMenu->setObjectName(QStringLiteral("resolve.menu"));
    m_moreMenu = new MoreMenu(this);
    m_callBackMenu = new CallBackMenu(this);
    m_moreMenu->setObjectName(QStringLiteral("more.menu"));
    QList<QKeySequence> taken;
    for (const QAction* action : actions.all())
        taken += action->shortcuts();
    m_macroMenu = new MacroMenu(services, taken, this);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    if (services.phone) {
        m_attend = new AttendBar(*services.phone, m_page);
        column->addWidget(m_attend);
        m_recording = new RecordingBar(services.phone->recordings(), services.directory, m_page);
        column->addWidget(m_recording);
    }
    column->addWidget(m_timeline, 1);
    column->addWidget(m_company);
    column->addWidget(m_composer);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    fill(this, m_stack);
    wire();
    wireTimeline();
    wireOriginal();
    wireComposer();
    wireCompany();
    enableActions();
}

void Conversation::wire()
{
    connect(m_header, &InteractionHeader::moreRequested, this, &Conversation::openMoreMenu);
    connect(m_snoozeMenu, &SnoozeMenu::chosen, this,
            [this](PendingOn on, std::optional<Timestamp> until) {
                m_commands.snooze(current(), on, until);
            });
    connect(m_codeMenu, &CodeMenu::chosen, this,
            [this](const QString& code) { m_commands.close(current(), code); });
    connect(m_moreMenu, &MoreMenu::assignRequested, this, &Conversation::handOver);
    connect(m_macroMenu, &MacroMenu::chosen, this, [this](const Macro& macro) {
        if (m_view)
            m_commands.runMacro(current(), macro);
    });
    connect(m_callBackMenu, &CallBackMenu::chosen, this,
            [this](const QString& number, Timestamp wished) {
                m_commands.oweCall(current(), number, wished);
            });
    connect(m_moreMenu, &MoreMenu::mailRequested, this, &Conversation::continueByMail);
    connect(m_moreMenu, &MoreMenu::callRequested, this, &Conversation::continueByPhone);
    connect(m_moreMenu, &MoreMenu::wakeRequested, this, [this] { m_commands.wake(current()); });
    connect(m_moreMenu, &MoreMenu::reachedNobodyRequested, this,
            [this] { m_commands.reachedNobody(current()); });
    connect(m_moreMenu, &MoreMenu::prioritiseRequested, this,
            [this](Duration earlier) { m_commands.prioritise(current(), earlier); });
    auto* reloading = new Pace(
        besidePace,
        [this] {
            if (m_wanted.isValid())
                load({});
        },
        this);
    connect(&m_services.directory, &service::Directory::changed, reloading,
            [this, reloading](const Change& change) {
                if (m_wanted.isValid()
                    && (change.interaction == m_wanted || change.customer == m_customer))
                    reloading->ask();
                if (change.agent.isValid() && !change.interaction.isValid())
                    askWhoIsThere();
            });
    askWhoIsThere();
    whenDone(m_services.directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        m_queues = queues ? *queues : QList<Queue>();
    });
}

void Conversation::askWhoIsThere()
{
    whenDone(m_services.directory.agents(), this, [this](const Result<QList<Agent>>& agents) {
        m_agents = agents ? *agents : QList<Agent>();
    });
}

void Conversation::wireTimeline()
{
    const auto complain = [this](const Error& error) { m_commands.complain(error, Attempt::Load); };
    connect(m_timeline, &TimelinePanel::failed, this, complain);
    connect(m_timeline, &TimelinePanel::attachmentRequested, this, &Conversation::openAttachment);
    if (m_recording) {
        connect(m_attend, &AttendBar::failed, this, &Conversation::callFailed);
        connect(m_recording, &RecordingBar::failed, this, &Conversation::callFailed);
        connect(m_recording, &RecordingBar::saveRequested, m_saver, &AttachmentSaver::ask);
    }
    connect(m_timeline, &TimelinePanel::resendRequested, &m_commands, &InteractionCommands::resend);
    connect(m_timeline, &TimelinePanel::markSentRequested, &m_commands,
            &InteractionCommands::markSent);
    connect(m_timeline, &TimelinePanel::momentAcknowledged, &m_commands,
            &InteractionCommands::acknowledgeMoment);
    connect(m_timeline, &TimelinePanel::momentLetBe, &m_commands,
            &InteractionCommands::letMomentBe);
    connect(m_timeline, &TimelinePanel::correctionRequested, &m_commands,
            &InteractionCommands::correct);
    connect(m_timeline, &TimelinePanel::promiseTaken, this, &Conversation::takeUpPromise);
    connect(m_timeline, &TimelinePanel::linkRequested, &m_commands, &InteractionCommands::openLink);
    connect(m_timeline, &TimelinePanel::entryRequested, this, &Conversation::openEntry);
    connect(m_saver, &AttachmentSaver::failed, this,
            [this](const Error& error) { m_commands.complain(error, Attempt::SaveFile); });
    connect(m_saver, &AttachmentSaver::saved, &m_commands, &InteractionCommands::tellSaved);
}

// A recorded call is played; every other file is saved.
void Conversation::openAttachment(const Attachment& attachment)
{
    const TimelineModel& model = m_timeline->model();
    for (int row = 0; m_recording && row < model.rowCount(); ++row) {
        const Entry& entry = model.entry(row);
        if (entry.call && !attachment.blob.isEmpty() && entry.call->recording == attachment.blob)
            return m_recording->open(entry, attachment);
    }
    m_saver->ask(attachment);
}

/// The promise that was found there, as it is kept: it waits to be taken up or let be.
void Conversation::takeUpPromise(EntryId entry, int place)
{
    const int row = m_timeline->model().rowOf(entry);
    if (!m_view || row < 0)
        return;
    const QString quote = m_timeline->model().entry(row).readings.promises.value(place).quote;
    for (const Promise& promise : m_view->promises) {
        if (promise.entry == entry && promise.progress == PromiseProgress::Found
            && quote.startsWith(promise.quote))
            return m_commands.takeUpPromise(promise.id);
    }
    m_commands.complain(Error{ErrorCode::Conflict, {}}, Attempt::Save);
}

void Conversation::wireComposer()
{
    const auto toEnd = [this] { m_timeline->view().toEnd(); };
    connect(m_timeline, &TimelinePanel::replyRequested, this,
            [this](EntryId entry) { startReply(ComposeKind::Reply, entry); });
    connect(m_timeline, &TimelinePanel::undoSendRequested, this, &Conversation::undoSend);
    connect(m_composer, &ComposerPanel::undoRequested, this, &Conversation::undoSend);
    connect(m_composer, &ComposerPanel::sent, this, toEnd);
    connect(m_composer, &ComposerPanel::noteAdded, this, toEnd);
    connect(m_composer, &ComposerPanel::readFirstRequested, this, toEnd);
}

void Conversation::undoSend(EntryId entry)
{
    whenDone(m_services.desk.cancelSend(entry), this, [this](const Result<Draft>& draft) {
        if (draft)
            m_composer->takeBack(*draft);
        else
            m_commands.complain(draft.error(), Attempt::Save);
    });
}

void Conversation::startReply(ComposeKind kind, EntryId answers)
{
    if (m_view)
        m_composer->startReply(kind, answers);
}

void Conversation::insertCanned(const CannedReply& reply)
{
    if (m_view)
        m_composer->insertCanned(reply);
}

void Conversation::wireOriginal()
{
    if (!m_services.pictures)
        return;
    m_original = new OriginalPanel(m_services.directory, m_services.desk, *m_services.pictures,
                                   webviewFolders(), this);
    m_stack->addWidget(m_original);
    connect(m_timeline, &TimelinePanel::originalRequested, this, [this](EntryId entry) {
        m_stack->setCurrentWidget(m_original);
        m_original->open(entry);
    });
    connect(m_original, &OriginalPanel::closed, this,
            [this] { m_stack->setCurrentWidget(m_page); });
    connect(m_original, &OriginalPanel::openRequested, &m_commands, &InteractionCommands::openLink);
}

void Conversation::open(InteractionId id, EntryId place)
{
    if (m_view && m_view->interaction.id == id && !place.isValid())
        return;
    m_wanted = id;
    load(place);
}

EntryId Conversation::place() const
{
    return m_view ? m_timeline->place() : EntryId();
}

void Conversation::openEntry(EntryId id)
{
    whenDone(m_services.directory.entry(id), this, [this](const Result<Entry>& entry) {
        if (entry)
            open(entry->interaction, entry->id);
        else
            Q_EMIT openFailed(entry.error());
    });
}

void Conversation::load(EntryId place)
{
    const InteractionId asked = m_wanted;
    whenDone(m_services.directory.interaction(asked), this,
             [this, asked, place](const Result<InteractionView>& view) {
                 if (asked != m_wanted)
                     return;
                 if (view) {
                     show(*view, place);
                     return;
                 }
                 m_wanted = current();
                 Q_EMIT openFailed(view.error());
             });
}

void Conversation::show(const InteractionView& view, EntryId place)
{
    // A change of what is open must not close the original that is being read.
    const bool stays = current() == view.interaction.id && !place.isValid() && m_original
                       && m_stack->currentWidget() == m_original;
    const bool isNew = current() != view.interaction.id;
    m_view = view;
    m_timeline->open(view.customer.id, view.interaction.id, place);
    m_customer = view.customer.id;
    m_header->show(view, m_me);
    // A change of what is open leaves it as it is.
    if (isNew || !isOthersChat())
        m_composer->setVisible(!isOthersChat());
    m_composer->open(view);
    m_company->open(view);
    showAttending();
    if (!stays)
        m_stack->setCurrentWidget(m_page);
    enableActions();
    if (view.interaction.unread && view.interaction.assignee == m_me)
        m_commands.markRead(view.interaction.id);
    Q_EMIT opened(view);
}

void Conversation::openCustomer(CustomerId id)
{
    whenDone(m_services.directory.customer(id), this,
             [this](const Result<service::CustomerView>& view) {
                 if (!view) {
                     Q_EMIT openFailed(view.error());
                     return;
                 }
                 if (!view->open.isEmpty()) {
                     open(view->open.first().id);
                     return;
                 }
                 m_wanted = {};
                 m_view.reset();
                 m_composer->leave();
                 m_composer->hide();
                 m_company->leave();
                 showAttending();
                 m_customer = view->customer.id;
                 m_timeline->open(m_customer, {});
                 m_header->show(view->customer);
                 m_stack->setCurrentWidget(m_page);
                 enableActions();
                 Q_EMIT customerOpened(view->customer);
             });
}

void Conversation::leave()
{
    m_wanted = {};
    m_customer = {};
    m_view.reset();
    m_composer->leave();
    m_company->leave();
    showAttending();
    m_stack->setCurrentWidget(m_empty);
    enableActions();
}

// A call of another agent, for those who look after it.
void Conversation::showAttending()
{
    if (!m_attend)
        return;
    const auto me = std::find_if(m_agents.cbegin(), m_agents.cend(),
                                 [this](const Agent& agent) { return agent.id == m_me; });
    if (m_view && me != m_agents.cend())
        m_attend->open(*m_view, *me);
    else
        m_attend->leave();
}

InteractionId Conversation::current() const
{
    return m_view ? m_view->interaction.id : InteractionId();
}

void Conversation::setMe(AgentId me)
{
    m_me = me;
    if (m_view)
        show(InteractionView(*m_view), {});
}

void Conversation::setCustomerFolded(bool folded)
{
    m_header->setCustomerFolded(folded);
}

void Conversation::enableActions()
{
    const bool open = m_view.has_value();
    const InteractionState state = open ? m_view->interaction.state : InteractionState::Closed;
    const bool mine = open && m_view->interaction.assignee == m_me && m_me.isValid();
    const bool closed = open && state == InteractionState::Closed;
    const bool waits =
        open && (state == InteractionState::Queued || state == InteractionState::New);
    m_actions[ActionId::Snooze].setEnabled(mine && !closed && state != InteractionState::WrapUp);
    m_actions[ActionId::Resolve].setEnabled(mine && !closed);
    m_actions[ActionId::Take].setEnabled(waits);
    m_actions[ActionId::Reopen].setEnabled(closed);
    for (const ActionId id :
         {ActionId::Reply, ActionId::ReplyAll, ActionId::Forward, ActionId::CallBack,
          ActionId::WriteNote, ActionId::WhyHere, ActionId::AddTag})
        m_actions[id].setEnabled(open);
    for (const ActionId id : {ActionId::FindInTimeline, ActionId::RenameCustomer,
                              ActionId::MergeCustomer, ActionId::UnmergeCustomer})
        m_actions[id].setEnabled(m_customer.isValid());
}

void Conversation::snooze()
{
    m_snoozeMenu->fill(m_services.clock.now());
    m_snoozeMenu->popup(InteractionHeader::below(m_header->snoozeButton()));
}

void Conversation::resolve()
{
    if (!m_view)
        return;
    const bool wantsCode = m_view->wrapUpNeedsCode && !m_view->wrapUpCodes.isEmpty();
    if (!wantsCode) {
        m_commands.close(current(), {});
        return;
    }
    m_codeMenu->fill(*m_view);
    m_codeMenu->popup(InteractionHeader::below(m_header->resolveButton()));
}

void Conversation::take()
{
    m_commands.take(current());
}

void Conversation::reopen()
{
    m_commands.reopen(current());
}

void Conversation::findInTimeline()
{
    m_timeline->startFinding();
}

void Conversation::openMoreMenu()
{
    if (!m_view)
        return;
    QList<QAction*> first{&m_actions[ActionId::WhyHere],
                          &m_actions[ActionId::AddTag],
                          &m_actions[ActionId::FindInTimeline],
                          &m_actions[ActionId::RenameCustomer],
                          m_macroMenu->menuAction(),
                          m_callBackMenu->menuAction()};
    fillCallBacks();
    m_moreMenu->fill(*m_view, m_agents, m_queues, first);
    const bool mayMove = std::any_of(m_agents.begin(), m_agents.end(), [this](const Agent& one) {
        return one.id == m_me && (one.role == Role::Supervisor || one.role == Role::Administrator);
    });
    if (mayMove)
        m_moreMenu->addPriorities(m_view->interaction);
    m_moreMenu->popup(InteractionHeader::below(m_header->moreButton()));
    if (m_services.chat && m_view->interaction.channel == ChannelKind::Chat)
        offerChatCommands();
}

void Conversation::askCallBack()
{
    fillCallBacks();
    m_callBackMenu->popup(InteractionHeader::below(m_header->moreButton()));
}

// The menu may be open already when the numbers come.
void Conversation::fillCallBacks()
{
    m_callBackMenu->fill({}, m_services.clock.now());
    whenDone(m_services.directory.customer(m_customer), this,
             [this](const Result<service::CustomerView>& customer) {
                 QStringList numbers;
                 for (const Identity& identity :
                      customer ? customer->identities : QList<Identity>()) {
                     if (identity.kind == IdentityKind::Phone && identity.address.startsWith(u'+'))
                         numbers += identity.address;
                 }
                 m_callBackMenu->fill(numbers, m_services.clock.now());
             });
}

} // namespace heddle::ui
