#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channelkind.h"
#include "ui/timeline/timelinefinder.h"

#include <QWidget>

#include <optional>

class QCalendarWidget;
class QMenu;

namespace heddle::ui {

class Button;
class Label;
class SearchBox;

/// What of a timeline is shown.
struct TimelineFilter {
    std::optional<ChannelKind> channel;
    InteractionId interaction; ///< not valid: all contacts

    bool isActive() const { return channel || interaction.isValid(); }
    bool operator==(const TimelineFilter&) const = default;
};

/// The row over a timeline that finds words, filters and goes to a date. It only asks; what comes
/// of it is told back with showState().
class TimelineBar final : public QWidget {
    Q_OBJECT
public:
    explicit TimelineBar(const Clock& clock, QWidget* parent = nullptr);

    void startFinding();
    QString words() const;
    /// A few words beside the box: "Nothing further up".
    void showState(const QString& words);
    /// Which contact "Only this contact" means.
    void setContact(InteractionId id);
    void setFilter(const TimelineFilter& filter);
    const TimelineFilter& filter() const { return m_filter; }

Q_SIGNALS:
    void findRequested(heddle::ui::TimelineFinder::Way way);
    void wordsChanged(const QString& words);
    void filterChosen(const heddle::ui::TimelineFilter& filter);
    void dateChosen(const QDate& date);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void wire();
    void fillMenu();
    void choose(const TimelineFilter& filter);
    void openCalendar();

    const Clock& m_clock;
    TimelineFilter m_filter;
    InteractionId m_contact;
    SearchBox* m_words;
    Label* m_state;
    Button* m_up;
    Button* m_down;
    Button* m_what;
    Button* m_date;
    Button* m_close;
    QMenu* m_menu;
    QWidget* m_calendarSheet;
    QCalendarWidget* m_calendar;
};

} // namespace heddle::ui
