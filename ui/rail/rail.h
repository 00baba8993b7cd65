#pragma once

#include <QWidget>

class QAction;

namespace heddle::ui {

class Actions;
class MeButton;
class RailButton;

/// The icon rail: where one can go, and who one is.
class Rail final : public QWidget {
    Q_OBJECT
public:
    enum class Place { Inbox, Chats, Training, Knowledge, Listening, Causes, Settings };

    explicit Rail(const Actions& actions, QWidget* parent = nullptr);

    void setPlace(Place place);
    void setUnread(int count);
    /// What stands at Settings until somebody mends it there; empty: nothing does.
    void setTrouble(const QString& words);
    MeButton& me() { return *m_me; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tipSettings();

    RailButton* m_inbox;
    RailButton* m_chats;
    RailButton* m_customers;
    RailButton* m_knowledge;
    RailButton* m_listening;
    RailButton* m_causes;
    RailButton* m_training;
    RailButton* m_help;
    RailButton* m_scheme;
    RailButton* m_settings;
    MeButton* m_me;
    const QAction* m_settingsAction;
    QString m_trouble;
};

} // namespace heddle::ui
