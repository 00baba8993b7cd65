#include "ui/composer/sendlater.h"

#include "ui/widgets/dialogs/momentdialog.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

namespace {

constexpr int kMorning = 9;
constexpr int kAfternoon = 14;
constexpr Duration kSoonest = std::chrono::minutes(2);

Timestamp localMoment(const QDate& date, int hour)
{
    return Timestamp::fromDateTime(QDateTime(date, QTime(hour, 0), Qt::LocalTime));
}

} // namespace

QList<SendTime> sendTimes(Timestamp now)
{
    const QDateTime local = now.toDateTime().toLocalTime();
    const QDate today = local.date();
    QList<SendTime> times{{SendLaterMenu::tr("In an hour"), now + std::chrono::hours(1)}};
    if (local.time().hour() < kAfternoon - 1)
        times.append({SendLaterMenu::tr("This afternoon"), localMoment(today, kAfternoon)});
    times.append({SendLaterMenu::tr("Tomorrow morning"), localMoment(today.addDays(1), kMorning)});
    const int toMonday = 8 - today.dayOfWeek();
    if (toMonday > 1)
        times.append({SendLaterMenu::tr("On Monday morning"),
                      localMoment(today.addDays(toMonday), kMorning)});
    return times;
}

SendLaterMenu::SendLaterMenu(Clock& clock, QWidget* parent) : QMenu(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("composer.laterMenu"));
    setTitle(tr("Send later"));
    connect(this, &QMenu::aboutToShow, this, &SendLaterMenu::fill);
    fill();
}

void SendLaterMenu::fill()
{
    clear();
    const Timestamp now = m_clock.now();
    for (const SendTime& time : sendTimes(now)) {
        QAction* action = addAction(time.words + QLatin1Char('\t') + momentWords(time.at, now));
        connect(action, &QAction::triggered, this, [this, at = time.at] { Q_EMIT chosen(at); });
    }
    addSeparator();
    connect(addAction(tr("At another time …")), &QAction::triggered, this,
            &SendLaterMenu::askForTime);
}

void SendLaterMenu::askForTime()
{
    const Timestamp now = m_clock.now();
    auto* dialog =
        new MomentDialog(QStringLiteral("composer.sendTime"),
                         {.title = tr("Send later"),
                          .question = tr("When is it to leave?"),
                          .field = tr("When it leaves"),
                          .keep = tr("Send then")},
                         sendTimes(now).at(0).at, now + kSoonest, parentWidget()->window());
    connect(dialog, &MomentDialog::chosen, this, &SendLaterMenu::chosen);
    dialog->open();
}

} // namespace heddle::ui
