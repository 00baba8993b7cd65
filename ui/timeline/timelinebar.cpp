#include "ui/timeline/timelinebar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchbox.h"
#include "ui/widgets/words.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>

namespace heddle::ui {

TimelineBar::TimelineBar(const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_words(new SearchBox(tr("Find in this timeline"), this)),
      m_state(new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Whole, this)),
      m_up(new Button(Button::Kind::Ghost, Icon::Up, tr("Find further up"), this)),
      m_down(new Button(Button::Kind::Ghost, Icon::Down, tr("Find further down"), this)),
      m_what(new Button(Button::Kind::Ghost, tr("Everything"), this)),
      m_date(new Button(Button::Kind::Ghost, Icon::Calendar, tr("Go to a date"), this)),
      m_close(new Button(Button::Kind::Ghost, Icon::Cross, tr("Close"), this)),
      m_menu(new QMenu(this)), m_calendarSheet(new QWidget(this, Qt::Popup)),
      m_calendar(new QCalendarWidget(m_calendarSheet))
{
    setObjectName(QStringLiteral("timeline.bar"));
    m_words->setObjectName(QStringLiteral("timeline.words"));
    m_state->setObjectName(QStringLiteral("timeline.state"));
    m_up->setObjectName(QStringLiteral("timeline.up"));
    m_down->setObjectName(QStringLiteral("timeline.down"));
    m_what->setObjectName(QStringLiteral("timeline.filter"));
    m_what->setOpensMenu();
    m_date->setObjectName(QStringLiteral("timeline.date"));
    m_close->setObjectName(QStringLiteral("timeline.close"));
    m_menu->setObjectName(QStringLiteral("timeline.filterMenu"));
    m_calendar->setObjectName(QStringLiteral("timeline.calendar"));
    m_calendar->setAccessibleName(tr("Go to a date"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_state->hide();
    auto* sheet = new QHBoxLayout(m_calendarSheet);
    sheet->setContentsMargins(1, 1, 1, 1);
    sheet->addWidget(m_calendar);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 4, 20, 4);
    row->setSpacing(2);
    row->addWidget(m_words, 1);
    row->addSpacing(4);
    row->addWidget(m_state);
    for (Button* button : {m_up, m_down, m_what, m_date, m_close})
        row->addWidget(button);
    wire();
}

void TimelineBar::wire()
{
    using Way = TimelineFinder::Way;
    connect(m_words, &QLineEdit::returnPressed, this, [this] { Q_EMIT findRequested(Way::Older); });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        showState({});
        Q_EMIT wordsChanged(text.trimmed());
    });
    connect(m_up, &QAbstractButton::clicked, this, [this] { Q_EMIT findRequested(Way::Older); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { Q_EMIT findRequested(Way::Newer); });
    connect(m_what, &QAbstractButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_what->mapToGlobal(QPoint(0, m_what->height() + 2)));
    });
    connect(m_date, &QAbstractButton::clicked, this, &TimelineBar::openCalendar);
    connect(m_close, &QAbstractButton::clicked, this, &TimelineBar::closed);
    const auto goTo = [this](const QDate& date) {
        m_calendarSheet->close();
        Q_EMIT dateChosen(date);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, goTo);
    connect(m_calendar, &QCalendarWidget::activated, this, goTo);
}

void TimelineBar::startFinding()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

QString TimelineBar::words() const
{
    return m_words->text().trimmed();
}

void TimelineBar::showState(const QString& words)
{
    m_state->setWords(words);
    m_state->setVisible(!words.isEmpty());
}

void TimelineBar::setContact(InteractionId id)
{
    m_contact = id;
}

void TimelineBar::setFilter(const TimelineFilter& filter)
{
    m_filter = filter;
    QStringList words;
    if (filter.channel)
        words << channelWords(*filter.channel);
    if (filter.interaction.isValid())
        words << (filter.interaction == m_contact ? tr("This contact") : tr("One contact"));
    m_what->setText(words.isEmpty() ? tr("Everything") : words.join(QStringLiteral(", ")));
    m_what->setAccessibleName(tr("Shown: %1").arg(m_what->text()));
    m_what->setKind(filter.isActive() ? Button::Kind::Soft : Button::Kind::Ghost);
}

void TimelineBar::choose(const TimelineFilter& filter)
{
    setFilter(filter);
    Q_EMIT filterChosen(filter);
}

void TimelineBar::fillMenu()
{
    m_menu->clear();
    const auto add = [this](const QString& words, bool chosen, const TimelineFilter& filter) {
        QAction* action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this, [this, filter] { choose(filter); });
    };
    add(tr("Everything"), !m_filter.isActive(), {});
    m_menu->addSeparator();
    for (const auto kind : {ChannelKind::Email, ChannelKind::Phone, ChannelKind::Chat,
                            ChannelKind::Social, ChannelKind::Paper}) {
        const bool chosen = m_filter.channel == kind;
        add(channelWords(kind), chosen,
            {chosen ? std::nullopt : std::optional(kind), m_filter.interaction});
    }
    if (!m_contact.isValid() && !m_filter.interaction.isValid())
        return;
    m_menu->addSeparator();
    const bool chosen = m_filter.interaction.isValid();
    add(tr("Only this contact"), chosen, {m_filter.channel, chosen ? InteractionId() : m_contact});
}

void TimelineBar::openCalendar()
{
    m_calendar->setMaximumDate(m_clock.now().toDateTime().toLocalTime().date());
    m_calendarSheet->adjustSize();
    const QPoint corner = m_date->mapToGlobal(QPoint(m_date->width(), m_date->height() + 2));
    m_calendarSheet->move(isRightToLeft() ? m_date->mapToGlobal(QPoint(0, m_date->height() + 2))
                                          : corner - QPoint(m_calendarSheet->width(), 0));
    m_calendarSheet->show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

void TimelineBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace heddle::ui
