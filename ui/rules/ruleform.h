#pragma once

#include "core/service/rules/ruletrial.h"
#include "core/service/rules/ruleversion.h"
#include "ui/rules/conditionlist.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QLineEdit;

namespace heddle::ui {

class ActionList;
class Button;
class Label;
class TrialBox;
class VersionBox;

/// One rule to be written: when, if, then, with the sentence it makes, a trial, and how it was
/// before.
class RuleForm final : public Surface {
    Q_OBJECT
public:
    explicit RuleForm(QWidget* parent = nullptr);

    enum class Rights { Read, Write };
    void open(const Rule& rule, const RuleNames& names, Rights rights);
    Rule written() const;
    bool isChanged() const { return written() != m_rule; }
    void showTrial(const service::RuleTrial& trial, Timestamp now);
    void showVersions(const QList<service::RuleVersion>& versions, Timestamp now);

Q_SIGNALS:
    void saveRequested(const heddle::Rule& rule);
    void tryRequested(const heddle::Rule& rule, int days);
    void dismissed();

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void addPart(const QString& title, QWidget* list, Button* add);
    void present(const Rule& rule);
    void follow();
    QString whatIsMissing() const;

    Rule m_rule; ///< as it is stored
    Rights m_rights = Rights::Write;
    class QVBoxLayout* m_column;
    QLineEdit* m_name = nullptr;
    QComboBox* m_when = nullptr;
    QComboBox* m_match = nullptr;
    ConditionList* m_tests;
    ActionList* m_actions;
    Button* m_addTest;
    Button* m_addAction;
    Label* m_sentence = nullptr;
    TrialBox* m_trial;
    VersionBox* m_versions;
    Button* m_save = nullptr;
    Button* m_cancel = nullptr;
    Label* m_missing = nullptr;
};

} // namespace heddle::ui
