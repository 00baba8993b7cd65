#include "ui/conversation/interactionheader.h"

#include "core/service/directory.h"
#include "ui/mainwindow/actions.h"
#include "ui/theme/bidi.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kHeight = 64;
constexpr int kNarrow = 620;

/// Not valid where no clock stands still, or nobody in person stopped it.
AgentId pauserOf(const Interaction& interaction)
{
    if (interaction.state == InteractionState::Closed)
        return {};
    for (const TargetClock& clock : interaction.clocks) {
        if (!clock.met && !clock.pauses.isEmpty() && !clock.pauses.last().to)
            return clock.pauses.last().author;
    }
    return {};
}

} // namespace

InteractionHeader::InteractionHeader(service::Directory& directory, const Actions& actions,
                                     QWidget* parent)
    : QWidget(parent), m_directory(directory)
{
    setObjectName(QStringLiteral("header"));
    setFixedHeight(kHeight);
    m_subject = new Label({}, {Step::Title, Weight::Strong}, Tone::Strong, Label::Fit::Elide, this);
    m_subject->setObjectName(QStringLiteral("header.subject"));
    m_state = new Pill({}, Meaning::Ok, this);
    m_state->setObjectName(QStringLiteral("header.state"));
    m_problem = new Pill(tr("Needs a person"), Meaning::Bad, this);
    m_problem->setObjectName(QStringLiteral("header.problem"));
    m_problem->setSymbol(Icon::Warning);
    m_problem->hide();
    m_where = new Label({}, {Step::Meta, Weight::Regular}, Tone::Weak, Label::Fit::Elide, this);
    m_where->setObjectName(QStringLiteral("header.where"));
    m_more = new Button(Button::Kind::Ghost, Icon::More, tr("More"), this);
    m_more->setObjectName(QStringLiteral("header.more"));
    m_find = new Button(Button::Kind::Ghost, Icon::Search, tr("Find and filter"), this);
    m_find->setObjectName(QStringLiteral("header.find"));
    actions.bind(*m_find, ActionId::FindInTimeline);
    m_customer =
        new Button(Button::Kind::Ghost, Icon::Person, tr("Show or hide the customer"), this);
    m_customer->setObjectName(QStringLiteral("header.customer"));
    const auto make = [&](Button::Kind kind, const QString& text, Icon icon, const char* name,
                          ActionId id) {
        auto* button = new Button(kind, text, this);
        button->setSymbol(icon);
        button->setObjectName(QLatin1String(name));
        actions.bind(*button, id);
        return button;
    };
    m_snooze =
        make(Button::Kind::Secondary, tr("Snooze"), Icon::Clock, "header.snooze", ActionId::Snooze);
    m_take = make(Button::Kind::Primary, tr("Take it"), Icon::Check, "header.take", ActionId::Take);
    m_reopen =
        make(Button::Kind::Secondary, tr("Reopen"), Icon::Undo, "header.reopen", ActionId::Reopen);
    m_resolve = make(Button::Kind::Primary, tr("Resolve"), Icon::Check, "header.resolve",
                     ActionId::Resolve);
    m_newMail = make(Button::Kind::Primary, tr("Write a mail"), Icon::Mail, "header.newMail",
                     ActionId::NewMail);
    actions.bind(*m_customer, ActionId::ToggleCustomer);
    m_customer->hide();
    setTabOrder(m_customer, m_find);
    setTabOrder(m_find, m_more);
    setTabOrder(m_more, m_snooze);
    actions.bind(*m_more, ActionId::MoreOfContact);

    auto* second = new QHBoxLayout;
    second->setSpacing(10);
    second->addWidget(m_state);
    second->addWidget(m_problem);
    second->addWidget(m_where, 1);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(0, 10, 0, 8);
    words->setSpacing(3);
    words->addWidget(m_subject);
    words->addLayout(second);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 0, 20, 0);
    row->setSpacing(8);
    row->addLayout(words, 1);
    for (Button* button :
         {m_customer, m_find, m_more, m_snooze, m_reopen, m_take, m_resolve, m_newMail})
        row->addWidget(button);
}

void InteractionHeader::show(const service::InteractionView& view, AgentId me)
{
    const Interaction& interaction = view.interaction;
    const bool mine = interaction.assignee == me;
    const bool closed = interaction.state == InteractionState::Closed;
    const bool waiting =
        interaction.state == InteractionState::Queued || interaction.state == InteractionState::New;
    m_subject->setWords(subjectWords(interaction));
    m_state->setContent(stateWords(interaction), stateMeaning(interaction));
    m_state->show();
    m_problem->setVisible(!view.majorProblem.isEmpty());
    m_problem->setToolTip(tr("A major problem is not closed by itself: %1").arg(view.majorProblem));
    m_problem->setAccessibleDescription(view.majorProblem);
    QString where = view.queueName;
    if (!mine && !view.assigneeName.isEmpty())
        where += tr(", with %1").arg(isolatedName(view.assigneeName));
    m_where->setWords(where);
    askWhoPaused(interaction);
    m_more->show();
    m_snooze->setVisible(mine && !closed && interaction.state != InteractionState::WrapUp);
    m_resolve->setVisible(mine && !closed);
    m_resolve->setText(interaction.state == InteractionState::WrapUp ? tr("Finish")
                                                                     : tr("Resolve"));
    m_take->setVisible(waiting);
    m_reopen->setVisible(closed);
    m_newMail->hide();
}

void InteractionHeader::askWhoPaused(const Interaction& shown)
{
    m_pauser = pauserOf(shown);
    if (!m_pauser.isValid())
        return;
    whenDone(m_directory.agents(), this,
             [this, words = m_where->words()](const Result<QList<Agent>>& agents) {
                 // Something else may be shown by now.
                 if (!agents || m_where->words() != words)
                     return;
                 for (const Agent& agent : *agents) {
                     if (agent.id == m_pauser)
                         showPause(agent.name);
                 }
             });
}

void InteractionHeader::showPause(const QString& name)
{
    const QString pause = tr("clock stopped by %1").arg(isolatedName(name));
    m_where->setWords(m_where->words().isEmpty() ? pause
                                                 : tr("%1, %2").arg(m_where->words(), pause));
}

void InteractionHeader::show(const Customer& customer)
{
    m_subject->setWords(customer.name);
    m_state->hide();
    m_problem->hide();
    m_where->setWords(tr("Nothing is open with this customer"));
    m_pauser = {};
    for (Button* button : {m_more, m_snooze, m_resolve, m_take, m_reopen})
        button->hide();
    m_newMail->show();
}

void InteractionHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // In a narrow window the subject needs the room more than the words of what comes second.
    const bool isNarrow = width() < kNarrow;
    m_snooze->setText(isNarrow ? QString() : tr("Snooze"));
    m_snooze->setAccessibleName(tr("Snooze"));
}

void InteractionHeader::setCustomerFolded(bool folded)
{
    m_customer->setVisible(folded);
}

QPoint InteractionHeader::below(const QWidget* button)
{
    return button->mapToGlobal(QPoint(0, button->height() + 2));
}

} // namespace heddle::ui
