#pragma once

#include "core/service/rules/ruleversion.h"

#include <QWidget>

class QComboBox;

namespace heddle::ui {

class Button;
class Label;

/// How a rule was before: when, who wrote it, what it said, and the way back.
class VersionBox final : public QWidget {
    Q_OBJECT
public:
    explicit VersionBox(QWidget* parent = nullptr);

    /// \param versions the newest first
    void show(const QList<service::RuleVersion>& versions, Timestamp now);

Q_SIGNALS:
    /// Somebody wants the rule to be as it was then.
    void chosen(const heddle::Rule& rule);

private:
    void follow();

    QList<service::RuleVersion> m_versions;
    QComboBox* m_which;
    Label* m_sentence;
    Button* m_back;
};

} // namespace heddle::ui
