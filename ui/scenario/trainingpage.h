#pragma once

#include "core/service/rehearsal/rehearsal.h"
#include "ui/services.h"

#include <QWidget>

class QBoxLayout;
class QSpinBox;
class QStackedWidget;

namespace heddle::ui {

class Button;
class DayCard;
class DebriefList;
class DecisionCard;
class Label;
class Pill;
class RunSide;
class StoryEditor;
class StoryList;

/// The trainer's view: the library, the player, the debrief with what the router thought, and the
/// score.
class TrainingPage final : public QWidget {
    Q_OBJECT
public:
    TrainingPage(const Services& services, service::Rehearsal& rehearsal,
                 QWidget* parent = nullptr);

Q_SIGNALS:
    /// A contact is to be opened at this place of its timeline.
    void placeRequested(heddle::InteractionId contact, heddle::EntryId entry);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeCentre();
    QWidget* makePlayer();
    QWidget* makeSide(QWidget* parent);
    /// In a narrow window the library and the score take turns.
    void fit();
    void edit(const QString& file);
    void refresh();
    QWidget* makePoints(QWidget* parent);
    void chooseItem(int number);
    void showPoints();
    void saveAs(service::Rehearsal::Export as);

    Services m_services;
    service::Rehearsal& m_rehearsal;
    StoryList* m_stories;
    QStackedWidget* m_pages = nullptr; ///< the player, the editor
    StoryEditor* m_editor = nullptr;
    Label* m_name = nullptr;
    Label* m_line = nullptr;
    Pill* m_progress = nullptr;
    DayCard* m_day = nullptr;
    Label* m_points = nullptr;
    Button* m_write = nullptr;
    DebriefList* m_debrief = nullptr;
    DecisionCard* m_decision = nullptr;
    QWidget* m_byHand = nullptr; ///< where a trainer gives points
    QSpinBox* m_given = nullptr;
    QBoxLayout* m_below = nullptr; ///< the debrief and what the router thought
    QWidget* m_sidePart = nullptr;
    RunSide* m_side = nullptr;
    Button* m_score = nullptr; ///< shows the side where there is no room for it
    int m_item = 0;
};

} // namespace heddle::ui
