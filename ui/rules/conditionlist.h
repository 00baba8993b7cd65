#pragma once

#include "core/model/rules/rule.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace heddle::ui {

class ValueField;

/// The names that a centre has, to choose from when a rule is written.
struct RuleNames {
    QStringList queues;
    QStringList agents; ///< logins
    QStringList tags;
    QStringList replies; ///< shortcuts
    QStringList codes;   ///< wrap-up codes
};

/// The tests of a rule, one a line: what is looked at, how, and with what; lines come and go.
class ConditionList final : public QWidget {
    Q_OBJECT
public:
    explicit ConditionList(QWidget* parent = nullptr);

    void setNames(const RuleNames& names) { m_names = names; }
    /// What can be looked at; all where nobody says.
    void setFields(const QList<RuleField>& fields) { m_fields = fields; }
    void setConditions(const QList<RuleCondition>& conditions);
    /// As written; one whose value is missing has an empty one.
    QList<RuleCondition> conditions() const;
    void add(const RuleCondition& condition);
    void focusLast();

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QWidget* box = nullptr;
        QComboBox* field = nullptr;
        QComboBox* test = nullptr;
        ValueField* value = nullptr;
    };
    static RuleCondition written(const Line& line);
    void follow(const Line& line, const QString& value);
    void remove(const QWidget* box);

    RuleNames m_names;
    QList<RuleField> m_fields;
    QList<Line> m_lines;
    QVBoxLayout* m_column;
};

} // namespace heddle::ui
