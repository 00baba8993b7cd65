#include "ui/composer/sendlater.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

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
    auto* dialog = new SendTimeDialog(m_clock.now(), parentWidget()->window());
    connect(dialog, &SendTimeDialog::chosen, this, &SendLaterMenu::chosen);
    dialog->open();
}

SendTimeDialog::SendTimeDialog(Timestamp now, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("composer.sendTime"));
    setWindowTitle(tr("Send later"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_at = new QDateTimeEdit(sendTimes(now).at(0).at.toDateTime().toLocalTime(), this);
    m_at->setObjectName(QStringLiteral("composer.sendTime.at"));
    m_at->setAccessibleName(tr("When it leaves"));
    m_at->setCalendarPopup(true);
    m_at->setMinimumDateTime((now + kSoonest).toDateTime().toLocalTime());
    m_at->setFixedHeight(36);
    auto* keep = new Button(Button::Kind::Primary, tr("Send then"), this);
    keep->setObjectName(QStringLiteral("composer.sendTime.send"));
    keep->setDefault(true);
    auto* close = new Button(Button::Kind::Ghost, tr("Never mind"), this);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(keep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(new Label(tr("When is it to leave?"), {Step::Reading, Weight::Strong},
                                Tone::Strong, Label::Fit::Whole, this));
    column->addWidget(m_at);
    column->addLayout(row);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(keep, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(Timestamp::fromDateTime(m_at->dateTime()));
        accept();
    });
}

} // namespace heddle::ui
