#include "ui/mainwindow/mainwindow.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "ui/causes/causespage.h"
#include "ui/chats/livechatspage.h"
#include "ui/conversation/conversation.h"
#include "ui/conversation/interactioncommands.h"
#include "ui/customer/customerpanel.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/help/helpsheet.h"
#include "ui/inbox/decisiontext.h"
#include "ui/inbox/inboxpanel.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/listening/listeningpage.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/conversationwindow.h"
#include "ui/mainwindow/hairsplitter.h"
#include "ui/mainwindow/sheets.h"
#include "ui/phone/phonestrip.h"
#include "ui/rail/mebutton.h"
#include "ui/rail/rail.h"
#include "ui/search/searchpalette.h"
#include "ui/settings/settingspage.h"
#include "ui/theme/density.h"
#include "ui/theme/scheme.h"
#include "ui/theme/zoom.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QCloseEvent>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr QSize kUsualSize(1440, 900);
constexpr QSize kSmallest(680, 480);
constexpr int kListWidth = 316;
constexpr int kCustomerWidth = 304;
constexpr std::chrono::seconds kRememberEvery(2);

QString readyKeys(const Actions& actions)
{
    return actions[ActionId::GoReady].shortcut().toString(QKeySequence::NativeText);
}

// Said until they are back, and no longer.
void tellMissedOffers(const Agent& me, const Actions& actions, MessageBar& messages,
                      InteractionCommands& commands)
{
    const QString sentence =
        MainWindow::tr("You missed an offer, so nothing new comes to you. Press %1 when you are "
                       "back.")
            .arg(readyKeys(actions));
    if (me.presence == Presence::NotReady && isMissedOffers(me.presenceReason))
        messages.show(MessageBar::Kind::Problem, sentence,
                      {MainWindow::tr("I am ready"),
                       [&commands] { commands.setPresence(Presence::Ready, {}); }});
    else if (messages.sentence() == sentence)
        messages.dismiss();
}

// Now and then rather than at the end, because a crash does not announce itself.
void rememberPlace(const Conversation& conversation, Preferences& preferences, QObject* owner)
{
    auto* timer = new QTimer(owner);
    QObject::connect(timer, &QTimer::timeout, owner, [&conversation, &preferences] {
        const EntryId place = conversation.place();
        if (conversation.current() == preferences.lastOpen() && place != preferences.lastPlace())
            preferences.setLastPlace(place);
    });
    timer->start(kRememberEvery);
}

} // namespace

MainWindow::MainWindow(const Services& services, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_services(services), m_preferences(preferences),
      m_actions(new Actions(this)), m_scheme(preferences.scheme()),
      m_help(new HelpSheet(*m_actions, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Heddle"));
    setMinimumSize(kSmallest);
    m_stack = new QStackedWidget(this);
    fill(this, m_stack);
    connect(&(*m_actions)[ActionId::ToggleScheme], &QAction::triggered, this,
            [this] { setScheme(m_scheme == Scheme::Dark ? Scheme::Light : Scheme::Dark); });
    connect(&(*m_actions)[ActionId::Help], &QAction::triggered, this,
            [this] { m_help->open(helpPage()); });
    m_actions->setOwnKeys(preferences.ownKeys());
    applyScheme(m_scheme);
    applyDensity(preferences.density());
    resize(fittingScreen(*this, kUsualSize));
    restoreGeometry(preferences.geometry());
    start();
}

MainWindow::~MainWindow()
{
    if (m_strip)
        QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
}

void MainWindow::start()
{
    whenDone(m_services.setup.isNew(), this, [this](const Result<bool>& isNew) {
        if (isNew && !*isNew) {
            enterDesk();
            Q_EMIT ready();
            return;
        }
        m_firstRun = new FirstRunPage(m_services.setup, this);
        m_stack->addWidget(m_firstRun);
        connect(m_firstRun, &FirstRunPage::finished, this, &MainWindow::enterDesk);
        connect(m_firstRun, &FirstRunPage::trainingRequested, this, &MainWindow::trainingRequested);
        connect(m_firstRun, &FirstRunPage::themeToggleRequested, this,
                [this] { (*m_actions)[ActionId::ToggleScheme].trigger(); });
        Q_EMIT ready();
    });
}

void MainWindow::enterDesk()
{
    m_desk = makeDesk();
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    if (m_firstRun) {
        m_stack->removeWidget(m_firstRun);
        m_firstRun->deleteLater();
        m_firstRun = nullptr;
    }
    wireActions();
    wireInbox();
    wireCentre();
    wireSearch();
    wireNotices();
    wireKnowledge();
    wireListening();
    wirePhone();
    wireChats();
    wireCauses();
    wireBeside();
    rememberPlace(*m_conversation, m_preferences, this);
    setScheme(m_scheme);
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        if (me)
            showMe(*me);
        else
            m_commands->complain(me.error(), Attempt::Load);
    });
    if (m_preferences.lastOpen().isValid()) {
        m_restoring = true;
        open(m_preferences.lastOpen(), m_preferences.lastPlace());
    } else {
        m_inbox->findFirst();
    }
    fold();
}

QWidget* MainWindow::makeDesk()
{
    auto* desk = new QWidget(this);
    m_rail = new Rail(*m_actions, desk);
    m_inbox = new InboxPanel(m_services, desk);
    m_inbox->setMinimumWidth(260);
    m_outer = new HairSplitter(HairSplitter::Line::Hidden, desk);
    m_outer->setObjectName(QStringLiteral("list"));
    m_outer->addWidget(m_inbox);
    m_outer->addWidget(makePanel());
    m_outer->setStretchFactor(1, 1);
    m_outer->setSizes({kListWidth, kUsualSize.width()});
    m_outer->restoreState(m_preferences.split(m_outer->objectName()));
    m_wide = new QStackedWidget(desk);
    m_wide->addWidget(m_outer);
    if (m_services.listening) {
        m_listening = new ListeningPage(m_services, desk);
        m_wide->addWidget(m_listening);
    }
    m_messages->floatOver(*m_wide, {m_conversation, m_places});
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_wide, 1);
    m_why = new DecisionSheet(this);
    m_search = new SearchPalette(m_services, this);
    return desk;
}

QWidget* MainWindow::makePanel()
{
    auto* panel = new Surface(Surface::Kind::Panel, this);
    m_messages = new MessageBar(panel);
    m_commands = new InteractionCommands(m_services, *m_messages, this);
    m_conversation = new Conversation(m_services, *m_actions, *m_commands, panel);
    m_conversation->setMinimumWidth(380);
    m_customer = new CustomerPanel(m_services, panel);
    m_customer->setMinimumWidth(260);
    if (m_beside) {
        m_conversation->setBeside(*m_beside);
        m_customer->setBeside(*m_beside);
    }
    m_inner = new HairSplitter(HairSplitter::Line::Shown, panel);
    m_inner->setObjectName(QStringLiteral("customer"));
    m_inner->addWidget(m_conversation);
    m_inner->addWidget(m_customer);
    m_inner->setStretchFactor(0, 1);
    m_inner->setSizes({kUsualSize.width(), kCustomerWidth});
    m_inner->restoreState(m_preferences.split(m_inner->objectName()));
    m_settings = new SettingsPage(m_services, m_preferences, panel);
    m_settings->setActions(*m_actions);
    if (m_beside)
        m_settings->setBeside(*m_beside);
    if (m_services.phone)
        m_strip = new PhoneStrip(*m_services.phone, m_services.clock, panel);
    m_places = new QStackedWidget(panel);
    m_places->addWidget(m_inner);
    m_places->addWidget(m_settings);
    if (m_services.knowledge) {
        m_knowledge = new KnowledgePage(m_services, panel);
        m_places->addWidget(m_knowledge);
    }
    if (m_services.chat) {
        m_chats = new LiveChatsPage(m_services, panel);
        m_places->addWidget(m_chats);
    }
    if (m_reviewer) {
        m_causes = new CausesPage(*m_reviewer, m_services, panel);
        m_places->addWidget(m_causes);
    }
    auto* column = new QVBoxLayout(panel);
    const int edge = Surface::kShadowRoom + 1;
    column->setContentsMargins(edge, edge + 3, edge, edge);
    column->setSpacing(0);
    if (m_strip)
        column->addWidget(m_strip);
    column->addWidget(m_places, 1);
    auto* framed = new QWidget(this);
    auto* frame = new QVBoxLayout(framed);
    frame->setContentsMargins(0, 4, 4, 4);
    frame->addWidget(panel);
    return framed;
}

void MainWindow::open(InteractionId id, EntryId place)
{
    if (raiseTornOff(id, place))
        return;
    showPlace(m_inner);
    m_conversation->open(id, place);
}

void MainWindow::onOpened(const service::InteractionView& view)
{
    m_restoring = false;
    // Whoever takes or answers what waits goes on with it among their own.
    const bool isTaken = view.interaction.id == m_waiting && view.interaction.assignee == m_me;
    m_waiting = view.interaction.assignee.isValid() ? InteractionId() : view.interaction.id;
    if (isTaken && m_me.isValid() && m_inbox->tab() == service::InboxTab::Queue)
        m_inbox->setTab(service::InboxTab::Mine);
    m_preferences.setLastOpen(view.interaction.id);
    m_inbox->showOpen(view.interaction.id);
    m_customer->open(view);
    fold();
}

void MainWindow::showWhy(InteractionId id)
{
    whenDone(m_services.directory.decision(id), this, [this](const Result<Decision>& decision) {
        if (decision)
            m_why->open(decisionParts(*decision, m_services.clock.now()));
        else
            m_messages->show(MessageBar::Kind::News,
                             tr("It was never offered: somebody took it, or it is new."));
    });
}

void MainWindow::showKeys()
{
    const QList<QKeySequence> search = (*m_actions)[ActionId::Search].shortcuts();
    m_inbox->showKeys(search.isEmpty() ? QString()
                                       : search.last().toString(QKeySequence::NativeText),
                      readyKeys(*m_actions));
}

void MainWindow::showMe(const Agent& me)
{
    m_rail->me().show(me);
    m_me = me.id;
    if (m_knowledge)
        m_knowledge->setMe(me);
    if (m_listening)
        m_listening->setMe(me);
    m_conversation->setMe(me.id);
    const bool looksAfterAll = me.role == Role::Supervisor || me.role == Role::Administrator;
    (*m_actions)[ActionId::ShowChats].setEnabled(m_chats && looksAfterAll);
    (*m_actions)[ActionId::ShowCauses].setEnabled(m_causes && looksAfterAll);
    m_presence = me.presence;
    m_inbox->setPresence(me.presence, readyKeys(*m_actions));
    tellMissedOffers(me, *m_actions, *m_messages, *m_commands);
}

void MainWindow::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    applyScheme(scheme);
    m_preferences.setScheme(scheme);
    if (m_settings)
        m_settings->showScheme(scheme);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    for (const auto& window : m_tornOff.values()) {
        if (window)
            window->close();
    }
    m_preferences.setGeometry(saveGeometry());
    if (m_desk) {
        m_preferences.setSplit(m_outer->objectName(), m_outer->saveState());
        m_preferences.setSplit(m_inner->objectName(), m_inner->saveState());
    }
    QWidget::closeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens(this).app);
}

} // namespace heddle::ui
