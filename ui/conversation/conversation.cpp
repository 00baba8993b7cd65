#include "ui/conversation/conversation.h"

#include "core/base/async.h"
#include "core/service/directory.h"
#include "core/service/listening/listening.h"
#include "core/service/phone/phonedesk.h"
#include "ui/beside/readersbar.h"
#include "ui/chats/companybar.h"
#include "ui/chats/otherways.h"
#include "ui/composer/composerpanel.h"
#include "ui/conversation/attachmentsaver.h"
#include "ui/conversation/callbackmenu.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/conversation/interactionheader.h"
#include "ui/conversation/interactionmenus.h"
#include "ui/conversation/macromenu.h"
#include "ui/conversation/posts/approvalbar.h"
#include "ui/conversation/posts/postdeeds.h"
#include "ui/conversation/wrapup/wrapupbar.h"
#include "ui/mainwindow/actions.h"
#include "ui/original/originalpanel.h"
#include "ui/phone/attendbar.h"
#include "ui/phone/recordings/recordingbar.h"
#include "ui/timeline/timelinepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/emptystate.h"
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
    m_header = new InteractionHeader(services.directory, actions, m_page);
    m_wrapUp = new WrapUpBar(services.directory, services.clock, m_page);
    m_timeline = new TimelinePanel(services, m_page);
    m_company = new CompanyBar(services, actions, m_page);
    m_readers = new ReadersBar(m_page);
    m_otherWays = new OtherWays(services, this);
    m_composer = new ComposerPanel(services, m_page);
    m_saver = new AttachmentSaver(services.directory, this);
    m_snoozeMenu = new SnoozeMenu(this);
    m_snoozeMenu->setObjectName(QStringLiteral("snooze.menu"));
    m_codeMenu = new CodeMenu(this);
    m_codeMenu->setObjectName(QStringLiteral("resolve.menu"));
    m_moreMenu = new MoreMenu(this);
    m_callBackMenu = new CallBackMenu(this);
    m_moreMenu->setObjectName(QStringLiteral("more.menu"));
    m_macroMenu = new MacroMenu(services, actions, this);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_wrapUp);
    if (services.phone) {
        m_attend = new AttendBar(*services.phone, m_page);
        column->addWidget(m_attend);
        m_recording = new RecordingBar(services.phone->recordings(), services.directory, m_page);
        column->addWidget(m_recording);
    }
    if (services.listening && services.listening->answers()) {
        m_approval = new ApprovalBar(*services.listening->answers(), m_page);
        m_deeds = new PostDeeds(*services.listening->answers(), commands.bar(), *this);
        column->addWidget(m_approval);
    }
    column->addWidget(m_timeline, 1);
    column->addWidget(m_company);
    column->addWidget(m_readers);
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
    wirePosts();
    enableActions();
}

void Conversation::setBeside(service::Beside& beside)
{
    m_composer->setBeside(beside);
    m_readers->setBeside(beside);
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

void Conversation::open(InteractionId id, EntryId place)
{
    m_wanted = id; // instead of what was asked for before and has not come yet
    if (m_view && m_view->interaction.id == id && !place.isValid())
        return;
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
    m_wrapUp->open(view, m_me);
    m_composer->open(view);
    // A change of what is open leaves it as it is.
    if (isNew || !isOthersChat())
        m_composer->setVisible(!isOthersChat());
    m_company->open(view);
    m_readers->open(view);
    showAttending();
    if (m_approval && view.interaction.channel == ChannelKind::Social)
        m_approval->open(view.interaction.id);
    else if (m_approval)
        m_approval->leave();
    if (!stays)
        m_stack->setCurrentWidget(m_page);
    enableActions();
    if (view.interaction.unread && view.interaction.assignee == m_me)
        m_commands.markRead(view.interaction.id);
    answerOnce(m_toAnswer);
    Q_EMIT opened(view);
}

// A visitor waits: the keyboard is where they are answered.
void Conversation::answerOnce(InteractionId id)
{
    m_toAnswer = id;
    if (!m_view || m_view->interaction.id != id)
        return;
    m_toAnswer = {};
    if (m_view->interaction.channel == ChannelKind::Chat && !isOthersChat())
        startReply(ComposeKind::Reply);
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
                 m_readers->leave();
                 showAttending();
                 if (m_approval)
                     m_approval->leave();
                 m_customer = view->customer.id;
                 m_timeline->open(m_customer, {});
                 m_header->show(view->customer);
                 m_wrapUp->leave();
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
    m_readers->leave();
    m_wrapUp->leave();
    showAttending();
    if (m_approval)
        m_approval->leave();
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
    m_timeline->view().setMe(me);
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
          ActionId::WriteNote, ActionId::MoreOfContact, ActionId::WhyHere, ActionId::AddTag})
        m_actions[id].setEnabled(open);
    for (const ActionId id : {ActionId::FindInTimeline, ActionId::RenameCustomer,
                              ActionId::MergeCustomer, ActionId::UnmergeCustomer})
        m_actions[id].setEnabled(m_customer.isValid());
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

} // namespace heddle::ui
