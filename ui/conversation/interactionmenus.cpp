#include "ui/conversation/interactionmenus.h"

#include "ui/phone/callwords.h"
#include "ui/widgets/dialogs/momentdialog.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace heddle::ui {

namespace {

constexpr int kMorning = 9;
constexpr int kEvening = 16;
constexpr Duration kSoonest = std::chrono::minutes(1);

Timestamp localMoment(const QDate& date, int hour)
{
    return Timestamp::fromDateTime(QDateTime(date, QTime(hour, 0), Qt::LocalTime));
}

} // namespace

QList<SnoozeTime> snoozeTimes(Timestamp now)
{
    const QDateTime local = now.toDateTime().toLocalTime();
    const QDate today = local.date();
    QList<SnoozeTime> times{{SnoozeMenu::tr("For an hour"), now + std::chrono::hours(1)}};
    if (local.time().hour() < kEvening - 2)
        times.append({SnoozeMenu::tr("Until this afternoon"), localMoment(today, kEvening)});
    times.append(
        {SnoozeMenu::tr("Until tomorrow morning"), localMoment(today.addDays(1), kMorning)});
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        times.append(
            {SnoozeMenu::tr("Until Monday"), localMoment(today.addDays(toMonday), kMorning)});
    return times;
}

QList<SnoozeTime> callTimes(Timestamp now)
{
    const QDateTime local = now.toDateTime().toLocalTime();
    const QDate today = local.date();
    QList<SnoozeTime> times{{SnoozeMenu::tr("Not before an hour"), now + std::chrono::hours(1)}};
    if (local.time().hour() < kEvening - 2)
        times.append({SnoozeMenu::tr("This afternoon"), localMoment(today, kEvening)});
    times.append({SnoozeMenu::tr("Tomorrow morning"), localMoment(today.addDays(1), kMorning)});
    return times;
}

void SnoozeMenu::fill(Timestamp now)
{
    clear();
    for (const SnoozeTime& time : snoozeTimes(now)) {
        QAction* action = addAction(time.words + QLatin1Char('\t') + momentWords(time.until, now));
        connect(action, &QAction::triggered, this,
                [this, until = time.until] { Q_EMIT chosen(PendingOn::Until, until); });
    }
    connect(addAction(tr("Until another time …")), &QAction::triggered, this,
            [this, now] { askForTime(now); });
    addSeparator();
    connect(addAction(tr("Until the customer answers")), &QAction::triggered, this,
            [this] { Q_EMIT chosen(PendingOn::Customer, std::nullopt); });
    connect(addAction(tr("Until somebody else answers")), &QAction::triggered, this,
            [this] { Q_EMIT chosen(PendingOn::ThirdParty, std::nullopt); });
}

void SnoozeMenu::askForTime(Timestamp now)
{
    auto* dialog =
        new MomentDialog(QStringLiteral("snooze.time"),
                         {.title = tr("Snooze"),
                          .question = tr("When is it to come back?"),
                          .field = tr("When it comes back"),
                          .keep = tr("Snooze until then")},
                         snoozeTimes(now).at(0).until, now + kSoonest, parentWidget()->window());
    connect(dialog, &MomentDialog::chosen, this,
            [this](Timestamp at) { Q_EMIT chosen(PendingOn::Until, at); });
    dialog->open();
}

void CodeMenu::fill(const service::InteractionView& view, WrapUpMode mode)
{
    clear();
    const bool isWrappingUp = view.interaction.state == InteractionState::WrapUp;
    const bool isOptional = mode == WrapUpMode::Optional && !isWrappingUp;
    const bool needsCode = view.wrapUpNeedsCode && !view.wrapUpCodes.isEmpty();
    if (needsCode || isOptional || isWrappingUp) {
        for (const QString& code : view.wrapUpCodes)
            addCode(outcomeWords(code), code);
    }
    const bool mayGoWithout = !needsCode && (isOptional || !isEmpty());
    if (!isEmpty() && (isOptional || mayGoWithout))
        addSeparator();
    if (isOptional)
        connect(addAction(tr("Wrap up first")), &QAction::triggered, this,
                &CodeMenu::wrapUpRequested);
    if (mayGoWithout)
        addCode(tr("Without a code"), {});
}

void CodeMenu::addCode(const QString& words, const QString& code)
{
    connect(addAction(words), &QAction::triggered, this, [this, code] { Q_EMIT chosen(code); });
}

void MoreMenu::fill(const service::InteractionView& view, const QList<Agent>& agents,
                    const QList<Queue>& queues, const QList<QAction*>& actions)
{
    clear();
    m_toQueues.clear();
    for (QMenu* menu : findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    const Interaction& interaction = view.interaction;
    for (QAction* action : actions)
        addAction(action);
    if (interaction.state == InteractionState::Pending)
        connect(addAction(tr("Wake it now")), &QAction::triggered, this, &MoreMenu::wakeRequested);
    if (interaction.state == InteractionState::Closed)
        return;
    if (interaction.callBack && interaction.state == InteractionState::Assigned)
        connect(addAction(tr("Nobody answered at %1").arg(interaction.callBack->number)),
                &QAction::triggered, this, &MoreMenu::reachedNobodyRequested);
    addSeparator();
    QMenu* people = addMenu(tr("Give it to"));
    for (const Agent& agent : agents) {
        if (agent.id == interaction.assignee || !agent.active)
            continue;
        const QString words =
            agent.name + QLatin1Char('\t') + presenceWords(agent.presence, agent.presenceReason);
        connect(people->addAction(words), &QAction::triggered, this,
                [this, id = agent.id] { Q_EMIT assignRequested(id, {}); });
    }
    people->setEnabled(!people->isEmpty());
    QMenu* places = addMenu(tr("Move to queue"));
    for (const Queue& queue : queues) {
        connect(places->addAction(queue.name), &QAction::triggered, this,
                [this, id = queue.id] { Q_EMIT assignRequested({}, id); });
    }
    places->setEnabled(!places->isEmpty());
    m_toQueues = {places->menuAction()};
    if (interaction.assignee.isValid()) {
        m_toQueues.append(addAction(tr("Back to the queue")));
        connect(m_toQueues.last(), &QAction::triggered, this,
                [this] { Q_EMIT assignRequested({}, {}); });
    }
}

void MoreMenu::closeQueues(const QString& why)
{
    setToolTipsVisible(true);
    for (QAction* action : std::as_const(m_toQueues)) {
        action->setEnabled(false);
        action->setToolTip(why);
    }
}

void MoreMenu::addPriorities(const Interaction& interaction)
{
    if (interaction.state == InteractionState::Closed)
        return;
    QMenu* priorities = addMenu(tr("Put forward"));
    const std::pair<QString, Duration> spans[] = {
        {tr("By 15 minutes"), std::chrono::minutes(15)},
        {tr("By an hour"), std::chrono::hours(1)},
        {tr("By a day"), std::chrono::hours(24)},
        {tr("Back to where it was"), Duration::zero()},
    };
    for (const auto& [words, span] : spans) {
        connect(priorities->addAction(words), &QAction::triggered, this,
                [this, earlier = span] { Q_EMIT prioritiseRequested(earlier); });
    }
}

void MoreMenu::offerColleagues(const QList<Agent>& agents, AgentId me)
{
    QMenu* colleagues = addMenu(tr("Ask a colleague in"));
    for (const Agent& agent : agents) {
        if (agent.id == me || !agent.active || agent.presence == Presence::Offline)
            continue;
        const QString words =
            agent.name + QLatin1Char('\t') + presenceWords(agent.presence, agent.presenceReason);
        connect(colleagues->addAction(words), &QAction::triggered, this,
                [this, id = agent.id] { Q_EMIT colleagueRequested(id); });
    }
    colleagues->setEnabled(!colleagues->isEmpty());
}

void MoreMenu::offerCalls(const QStringList& numbers)
{
    QMenu* calls = addMenu(tr("Continue by phone"));
    for (const QString& number : numbers) {
        connect(calls->addAction(number), &QAction::triggered, this,
                [this, number] { Q_EMIT callRequested(number); });
    }
    connect(calls->addAction(tr("Another number …")), &QAction::triggered, this,
            &MoreMenu::otherNumberRequested);
}

void MoreMenu::offerMail(const QStringList& addresses)
{
    QMenu* mail = addMenu(tr("Continue by mail"));
    for (const QString& address : addresses) {
        connect(mail->addAction(address), &QAction::triggered, this,
                [this, address] { Q_EMIT mailRequested(address); });
    }
    connect(mail->addAction(tr("Another address …")), &QAction::triggered, this,
            &MoreMenu::otherAddressRequested);
}

} // namespace heddle::ui
