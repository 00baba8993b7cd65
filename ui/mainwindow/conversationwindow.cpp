#include "ui/mainwindow/conversationwindow.h"

#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/help/helpsheet.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/theme/tokens.h"
#include "ui/theme/zoom.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/surface.h"

#include <QCloseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr QSize kUsualSize(900, 780);
constexpr QSize kSmallest(480, 420);
constexpr int kFoldCustomer = 820;
constexpr int kCustomerWidth = 304;

} // namespace

QList<ActionId> wireConversation(const Actions& actions, Conversation& conversation)
{
    QList<ActionId> wired;
    const auto on = [&](ActionId id, auto act) {
        QObject::connect(&actions[id], &QAction::triggered, &conversation, act);
        wired.append(id);
    };
    Conversation* it = &conversation;
    on(ActionId::Take, [it] { it->take(); });
    on(ActionId::Reply, [it] { it->startReply(ComposeKind::Reply); });
    on(ActionId::ReplyAll, [it] { it->startReply(ComposeKind::ReplyAll); });
    on(ActionId::Forward, [it] { it->startReply(ComposeKind::Forward); });
    on(ActionId::WriteNote, [it] { it->startReply(ComposeKind::Note); });
    on(ActionId::Snooze, [it] { it->snooze(); });
    on(ActionId::CallBack, [it] { it->askCallBack(); });
    on(ActionId::Resolve, [it] { it->resolve(); });
    on(ActionId::Reopen, [it] { it->reopen(); });
    on(ActionId::MoreOfContact, [it] { it->openMoreMenu(); });
    on(ActionId::FindInTimeline, [it] { it->findInTimeline(); });
    return wired;
}

ConversationWindow::ConversationWindow(const Services& services, AgentId me, QWidget* parent)
    : QWidget(parent, Qt::Window), m_services(services), m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("conversationWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(kSmallest);
    resize(fittingScreen(*this, kUsualSize));
    m_messages = new MessageBar(this);
    m_commands = new InteractionCommands(m_services, *m_messages, this);
    auto* panel = new Surface(Surface::Kind::Panel, this);
    m_conversation = new Conversation(m_services, *m_actions, *m_commands, panel);
    m_conversation->setMe(me);
    m_customer = new CustomerPanel(m_services, panel);
    auto* splitter = new HairSplitter(HairSplitter::Line::Shown, panel);
    splitter->addWidget(m_conversation);
    splitter->addWidget(m_customer);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({kUsualSize.width(), kCustomerWidth});
    fill(panel, splitter);
    const int edge = Surface::kShadowRoom + 1;
    panel->layout()->setContentsMargins(edge, edge + 3, edge, edge);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(panel, 1);
    m_messages->floatOver(*this, {m_conversation});
    wire();
    fold();
}

void ConversationWindow::wire()
{
    QList<ActionId> useful = wireConversation(*m_actions, *m_conversation);
    connect(&(*m_actions)[ActionId::AddTag], &QAction::triggered, m_customer,
            &CustomerPanel::startAddingTag);
    connect(&(*m_actions)[ActionId::RenameCustomer], &QAction::triggered, m_customer,
            &CustomerPanel::startRenaming);
    connect(&(*m_actions)[ActionId::MergeCustomer], &QAction::triggered, m_customer,
            &CustomerPanel::startMerging);
    connect(&(*m_actions)[ActionId::UnmergeCustomer], &QAction::triggered, m_customer,
            &CustomerPanel::startUnmerging);
    useful += {ActionId::MergeCustomer, ActionId::UnmergeCustomer,
               ActionId::AddTag,        ActionId::RenameCustomer,
               ActionId::Whisper,       ActionId::JoinChat,
               ActionId::TakeOverChat,  ActionId::Help};
    auto* help = new HelpSheet(*m_actions, this);
    connect(&(*m_actions)[ActionId::Help], &QAction::triggered, help,
            [help] { help->open(QStringLiteral("answering")); });
    m_actions->keepOnly(useful);
    connect(m_conversation, &Conversation::opened, this,
            [this](const service::InteractionView& view) {
                setWindowTitle(tr("%1: %2", "customer and subject")
                                   .arg(view.customer.name, view.interaction.subject));
                m_customer->open(view);
            });
    connect(m_conversation, &Conversation::callRequested, m_commands, &InteractionCommands::call);
    connect(m_conversation, &Conversation::openFailed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Load); });
    connect(m_customer, &CustomerPanel::failed, this,
            [this](const Error& error) { m_commands->complain(error, Attempt::Save); });
    connect(m_customer, &CustomerPanel::noteRequested, this,
            [this] { m_conversation->startReply(ComposeKind::Note); });
    connect(m_customer, &CustomerPanel::mailRequested, m_commands, &InteractionCommands::startMail);
    connect(m_customer, &CustomerPanel::openRequested, this, &ConversationWindow::openRequested);
    connect(m_commands, &InteractionCommands::mailStarted, this,
            &ConversationWindow::openRequested);
}

void ConversationWindow::setBeside(service::Beside& beside)
{
    m_conversation->setBeside(beside);
}

void ConversationWindow::open(InteractionId id, EntryId place)
{
    m_wanted = id;
    m_conversation->open(id, place);
}

void ConversationWindow::fold()
{
    const bool room = width() >= kFoldCustomer;
    m_customer->setVisible(room);
    m_conversation->setCustomerFolded(!room);
}

void ConversationWindow::closeEvent(QCloseEvent* event)
{
    m_conversation->leave(); // what was typed is saved before another window shows it
    QWidget::closeEvent(event);
    Q_EMIT closed(m_wanted);
}

void ConversationWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ConversationWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).app);
}

} // namespace heddle::ui
