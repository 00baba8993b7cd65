#pragma once

#include "core/base/clock.h"
#include "core/service/rules/ruletrial.h"

#include <QWidget>

class QSpinBox;
class QVBoxLayout;

namespace heddle::ui {

class Button;
class Label;

/// Tries a rule on what came in of late: how many messages it would have acted on, and which. It
/// changes nothing.
class TrialBox final : public QWidget {
    Q_OBJECT
public:
    explicit TrialBox(QWidget* parent = nullptr);

    void clear();
    /// What a trial of one rule found.
    void show(const service::RuleTrial& trial, Timestamp now);
    int days() const;
    /// Only a rule that is whole can be tried.
    void setReady(const QString& whyNot);

Q_SIGNALS:
    void tryRequested(int days);

private:
    void addSample(const service::RuleTrial::Sample& sample, Timestamp now);

    QSpinBox* m_days;
    Button* m_try;
    Label* m_result;
    QVBoxLayout* m_samples;
};

} // namespace heddle::ui
