#pragma once

#include "core/service/rehearsal/storydesk.h"

#include <QStringListModel>
#include <QWidget>

class QListView;
class QTimer;

namespace heddle::ui {

class Button;
class DayChart;
class Label;
class Pill;
class StoryEdit;

/// Where a scenario is written: its text, what is wrong with it, and the day it comes to. What is
/// typed is kept at once, saved or not.
class StoryEditor final : public QWidget {
    Q_OBJECT
public:
    /// The desk must outlive it.
    explicit StoryEditor(service::StoryDesk& desk, QWidget* parent = nullptr);
    ~StoryEditor() override;

    /// \param file of the library; empty: a new one
    void open(const QString& file);

Q_SIGNALS:
    void dismissed();
    /// The library has another scenario, or another version of one.
    void saved(const QString& file);
    /// It is to be played from this moment on.
    void playRequested(const heddle::service::StoryText& text, heddle::Duration from);
    void failed(const heddle::Error& error);

private:
    QWidget* makeHead();
    void take(const Result<service::StoryText>& text);
    void follow();
    void keep();
    void check();
    void showCheck(const service::StoryCheck& check);
    void save();
    void play();
    void goToFault(int row);
    void goToNextFault();
    void goToMoment(Duration at);
    void followCursor();
    void showMoment(Duration at);
    void showState();

    service::StoryDesk& m_desk;
    service::StoryText m_text;
    service::StoryCheck m_check;
    Duration m_from{};
    int m_round = 0; ///< of checking; answers of an earlier one are late
    bool m_isKept = true;
    Label* m_name = nullptr;
    Pill* m_state = nullptr;
    Button* m_drop = nullptr;
    Button* m_save = nullptr;
    Button* m_play = nullptr;
    DayChart* m_day;
    StoryEdit* m_edit;
    QListView* m_faults;
    QStringListModel m_faultWords;
    QTimer* m_pause;
};

} // namespace heddle::ui
