#pragma once

#include "app/ctl/command.h"
#include "core/insight/learning/quality.h"
#include "core/insight/learning/training.h"

#include <map>

namespace heddle::ctl {

/// What was measured, and how fast.
struct Trial {
    insight::Quality quality;
    /// Texts of labels that the model never saw: how well its score tells them from the others.
    insight::Separation strangers;
    Estimate known; ///< accuracy without the strangers
    double perSecond = 0;
};

/// Asks models about examples and keeps how they did. Labels that no model knows count as others,
/// and so as mistakes.
class Trying {
public:
    void ask(const insight::TextModel& model, const QList<insight::Example>& examples);
    Trial outcome() const;

private:
    qint32 numberOf(const QString& label);

    std::map<QString, qint32> m_numbers;
    std::vector<insight::Judged> m_judged;
    std::vector<double> m_known;
    std::vector<double> m_strange;
    qint64 m_right = 0;
    qint64 m_taken = 0;
};

/// One JSON object: what is `besides`, and what was measured.
void printAsJson(const Invocation& invocation, const Trial& trial, const QJsonObject& besides);

/// A line a figure, of `n` texts.
void printForPeople(const Invocation& invocation, const Trial& trial, qsizetype n);

} // namespace heddle::ctl
