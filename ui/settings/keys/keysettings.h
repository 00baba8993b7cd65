#pragma once

#include "core/model/rules/rule.h"
#include "ui/services.h"

#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QTreeWidget;

namespace heddle::ui {

class Actions;
class Button;
class Label;
class Preferences;

/// All commands with their keys, each to be given others. What clashes is told before it is used.
class KeySettings final : public QWidget {
    Q_OBJECT
public:
    KeySettings(const Services& services, Actions& actions, Preferences& preferences,
                QWidget* parent = nullptr);

    /// Asks again which keys the centre's macros have.
    void refresh();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEditor();
    void list();
    QAction* chosen() const;
    void choose();
    /// Says what stands in the way of the keys in the field.
    void check();
    void use();
    void makeUsual();
    void makeAllUsual();
    /// Remembers an action's keys, or forgets them where they are the usual ones.
    void keep(const QAction& action, const QList<QKeySequence>& keys);

    Services m_services;
    Actions& m_actions;
    Preferences& m_preferences;
    QList<Macro> m_macros;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_keys;
    Button* m_use;
    Button* m_usual;
    Button* m_allUsual;
    Label* m_words;
};

} // namespace heddle::ui
