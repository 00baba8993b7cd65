#pragma once

#include "core/base/result.h"
#include "ui/rules/conditionlist.h"
#include "ui/services.h"

class QKeySequenceEdit;
class QLineEdit;

namespace heddle::ui {

class ActionList;
class Button;
class Label;

/// Writes the centre's macros: which one, its name, its key, and what it does.
class MacroEditor final : public QWidget {
    Q_OBJECT
public:
    explicit MacroEditor(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const heddle::Error& error);

private:
    QWidget* makeFields();
    QWidget* makeFoot();
    void list(const QList<Macro>& macros);
    void choose(int row);
    Macro written() const;
    bool isChanged() const { return written() != m_shown; }
    void follow();
    void save();
    void remove();
    void keep(const QList<Macro>& macros, const QString& words);
    void askForNames();

    Services m_services;
    RuleNames m_names;
    bool m_mayWrite = false;
    QList<Macro> m_macros;
    Macro m_shown;
    QString m_wanted; ///< to be shown once the list is there
    QComboBox* m_which;
    QLineEdit* m_name = nullptr;
    QKeySequenceEdit* m_key = nullptr;
    ActionList* m_actions;
    Button* m_add;
    Button* m_save = nullptr;
    Button* m_remove = nullptr;
    Label* m_note = nullptr;
};

} // namespace heddle::ui
