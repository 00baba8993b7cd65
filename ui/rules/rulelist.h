#pragma once

#include "core/model/rules/rule.h"

#include <QWidget>

class QListView;

namespace heddle::ui {

class Button;
class Label;
class RuleModel;

/// The centre's rules in their order: ticked on and off with the space bar, moved with Alt and the
/// arrows, opened with Enter; the same by buttons below.
class RuleList final : public QWidget {
    Q_OBJECT
public:
    explicit RuleList(QWidget* parent = nullptr);

    void show(const QList<Rule>& rules);
    /// Without it the rules can be read and tried, not changed.
    enum class Rights { Read, Write };
    void setRights(Rights rights);
    int current() const;
    void select(int row);
    RuleModel& model() { return *m_model; }

Q_SIGNALS:
    /// The rules as somebody wants them.
    void listWished(const QList<heddle::Rule>& rules);
    void openRequested(int row);
    void addRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeButtons();
    void wire();
    void follow();
    void move(int by);
    void turn(int row, Qt::CheckState state);
    void askToRemove(bool asking);

    Rights m_rights = Rights::Read;
    RuleModel* m_model;
    QListView* m_view;
    Label* m_empty;
    Button* m_add = nullptr;
    Button* m_open = nullptr;
    Button* m_up = nullptr;
    Button* m_down = nullptr;
    Button* m_remove = nullptr;
    Button* m_keep = nullptr;
    Button* m_confirm = nullptr;
};

} // namespace heddle::ui
