#pragma once

#include "core/service/rehearsal/rehearsal.h"

#include <QWidget>

namespace heddle::ui {

class Button;
class DayChart;
class Label;
class Segmented;

/// The player: its buttons, the clock of the day, the speed, the day itself and what can be let
/// happen on keys.
class DayCard final : public QWidget {
    Q_OBJECT
public:
    explicit DayCard(service::Rehearsal& rehearsal, QWidget* parent = nullptr);

    void show(const service::RehearsalView& view);
    using QWidget::show;
    void playOrPause();
    static constexpr int kHeight = 376;

Q_SIGNALS:
    void itemChosen(int number);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeButtons();
    int chosenSpeed() const;
    void jumpToMark(int direction);

    service::Rehearsal& m_rehearsal;
    service::RehearsalView m_view;
    Button* m_play = nullptr;
    QList<Button*> m_practice; ///< what certification does not allow
    Segmented* m_speed = nullptr;
    DayChart* m_chart;
};

} // namespace heddle::ui
