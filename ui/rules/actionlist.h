#pragma once

#include "ui/rules/conditionlist.h"

namespace heddle::ui {

/// What a rule or macro does, one action a line; lines come and go.
class ActionList final : public QWidget {
    Q_OBJECT
public:
    explicit ActionList(QWidget* parent = nullptr);

    void setNames(const RuleNames& names) { m_names = names; }
    void setActions(const QList<RuleAction>& actions);
    /// As written; one whose value is missing has an empty one.
    QList<RuleAction> actions() const;
    void add(const RuleAction& action);
    void focusLast();

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QWidget* box = nullptr;
        QComboBox* kind = nullptr;
        ValueField* value = nullptr;
    };
    void follow(const Line& line, const QString& value);
    void remove(const QWidget* box);

    RuleNames m_names;
    QList<Line> m_lines;
    QVBoxLayout* m_column;
};

/// Whether every line of a rule is filled in, and it does something.
bool isWhole(const QList<RuleAction>& actions);

} // namespace heddle::ui
