#include "ui/rail/rail.h"

#include "ui/mainwindow/actions.h"
#include "ui/rail/mebutton.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/railbutton.h"

#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kWidth = 60;
constexpr int kGap = 6;
constexpr int kLow = 640; ///< below this height the gaps close

} // namespace

Rail::Rail(const Actions& actions, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(kWidth);
    const auto make = [&](Icon icon, const QString& name, const char* objectName, ActionId id) {
        auto* button = new RailButton(icon, name, this);
        button->setObjectName(QLatin1String(objectName));
        button->setToolTip(Actions::tipOf(actions[id]));
        QAction* action = &actions[id];
        connect(action, &QAction::changed, button,
                [=] { button->setToolTip(Actions::tipOf(*action)); });
        connect(button, &QAbstractButton::clicked, action, [action] { action->trigger(); });
        return button;
    };
    m_inbox = make(Icon::Inbox, tr("Inbox"), "rail.inbox", ActionId::ShowInbox);
    m_chats = make(Icon::Chat, tr("Live chats"), "rail.chats", ActionId::ShowChats);
    m_customers = make(Icon::Users, tr("Customers"), "rail.customers", ActionId::FindCustomer);
    m_training = make(Icon::Train, tr("Training"), "rail.training", ActionId::ShowTraining);
    m_knowledge = make(Icon::Book, tr("Knowledge"), "rail.knowledge", ActionId::ShowKnowledge);
    m_listening = make(Icon::Social, tr("Listening"), "rail.listening", ActionId::ShowListening);
    m_causes = make(Icon::Merge, tr("Causes"), "rail.causes", ActionId::ShowCauses);
    m_causes->setCheckable(true);
    QAction* causes = &actions[ActionId::ShowCauses];
    connect(causes, &QAction::changed, m_causes,
            [this, causes] { m_causes->setVisible(causes->isEnabled()); });
    m_help = make(Icon::Question, tr("Help"), "rail.help", ActionId::Help);
    m_scheme = make(Icon::Moon, tr("Light or dark"), "rail.theme", ActionId::ToggleScheme);
    m_settings = make(Icon::Gear, tr("Settings"), "rail.settings", ActionId::ShowSettings);
    m_settingsAction = &actions[ActionId::ShowSettings];
    // After make()'s own answer to a change: trouble goes before the keys.
    connect(m_settingsAction, &QAction::changed, this, &Rail::tipSettings);
    m_inbox->setCheckable(true);
    m_knowledge->setCheckable(true);
    QAction* knowledge = &actions[ActionId::ShowKnowledge];
    connect(knowledge, &QAction::changed, m_knowledge,
            [this, knowledge] { m_knowledge->setVisible(knowledge->isEnabled()); });
    m_listening->setCheckable(true);
    QAction* listening = &actions[ActionId::ShowListening];
    connect(listening, &QAction::changed, m_listening,
            [this, listening] { m_listening->setVisible(listening->isEnabled()); });
    m_chats->setCheckable(true);
    QAction* chats = &actions[ActionId::ShowChats];
    connect(chats, &QAction::changed, m_chats,
            [this, chats] { m_chats->setVisible(chats->isEnabled()); });
    m_training->setCheckable(true);
    m_settings->setCheckable(true);
    m_me = new MeButton(this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 14, 10, 14);
    column->setSpacing(kGap);
    column->addSpacing(48);
    column->addWidget(m_inbox);
    column->addWidget(m_chats);
    column->addWidget(m_customers);
    column->addWidget(m_knowledge);
    column->addWidget(m_listening);
    column->addWidget(m_causes);
    column->addWidget(m_training);
    column->addStretch();
    column->addWidget(m_help);
    column->addWidget(m_scheme);
    column->addWidget(m_settings);
    column->addSpacing(4);
    column->addWidget(m_me);
    setPlace(Place::Inbox);
}

void Rail::setPlace(Place place)
{
    m_inbox->setChecked(place == Place::Inbox);
    m_chats->setChecked(place == Place::Chats);
    m_knowledge->setChecked(place == Place::Knowledge);
    m_listening->setChecked(place == Place::Listening);
    m_causes->setChecked(place == Place::Causes);
    m_training->setChecked(place == Place::Training);
    m_settings->setChecked(place == Place::Settings);
}

void Rail::setUnread(int count)
{
    m_inbox->setBadge(count);
}

void Rail::setTrouble(const QString& words)
{
    m_settings->setWarning(words);
    m_trouble = words;
    tipSettings();
}

void Rail::tipSettings()
{
    m_settings->setToolTip(m_trouble.isEmpty() ? Actions::tipOf(*m_settingsAction) : m_trouble);
}

void Rail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->setSpacing(height() < kLow ? 0 : kGap);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    Ink ink(painter, this);
    paintLogo(ink, {14, 16, 32, 32});
}

} // namespace heddle::ui
