#include "app/ctl/learning/trial.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace heddle::ctl {

namespace {

QJsonArray intervalOf(const Estimate& estimate)
{
    return {estimate.low, estimate.high};
}

QString inWords(const Estimate& estimate)
{
    return QStringLiteral("%1 (%2 to %3)")
        .arg(QString::number(estimate.value, 'f', 4), QString::number(estimate.low, 'f', 4),
             QString::number(estimate.high, 'f', 4));
}

} // namespace

void Trying::ask(const insight::TextModel& model, const QList<insight::Example>& examples)
{
    insight::Classifier classifier(model);
    QElapsedTimer timer;
    for (const insight::Example& example : examples) {
        timer.restart();
        const auto verdict = classifier.classify(example.text);
        m_taken += timer.nsecsElapsed();
        const bool isKnown = model.find(example.label) >= 0;
        const QString said = model.labels.value(verdict.label);
        m_right += said == example.label ? 1 : 0;
        (isKnown ? m_known : m_strange).push_back(verdict.score);
        m_judged.push_back({numberOf(example.label), numberOf(said)});
    }
}

Trial Trying::outcome() const
{
    return {insight::qualityOf(m_judged), insight::separationOf(m_known, m_strange),
            shareOf(m_right, static_cast<qint64>(m_known.size())),
            static_cast<double>(m_judged.size()) * 1e9
                / static_cast<double>(std::max<qint64>(m_taken, 1))};
}

qint32 Trying::numberOf(const QString& label)
{
    return m_numbers.try_emplace(label, static_cast<qint32>(m_numbers.size())).first->second;
}

void printAsJson(const Invocation& invocation, const Trial& trial, const QJsonObject& besides)
{
    QJsonObject said = besides;
    said.insert(QStringLiteral("accuracy"), trial.quality.accuracy.value);
    said.insert(QStringLiteral("accuracy_interval"), intervalOf(trial.quality.accuracy));
    said.insert(QStringLiteral("macro_f1"), trial.quality.macroF1.value);
    said.insert(QStringLiteral("macro_f1_interval"), intervalOf(trial.quality.macroF1));
    said.insert(QStringLiteral("per_second"), trial.perSecond);
    if (trial.strangers.n > 0) {
        said.insert(QStringLiteral("unknown"), trial.strangers.n);
        said.insert(QStringLiteral("unknown_auroc"), trial.strangers.auroc);
        said.insert(QStringLiteral("known_accuracy"), trial.known.value);
    }
    invocation.console.print(said);
}

void printForPeople(const Invocation& invocation, const Trial& trial, qsizetype n)
{
    invocation.console.print(QStringLiteral("accuracy    ") + inWords(trial.quality.accuracy));
    invocation.console.print(QStringLiteral("macro_f1    ") + inWords(trial.quality.macroF1));
    invocation.console.print(QStringLiteral("n           %1").arg(n));
    invocation.console.print(QStringLiteral("per_second  %1").arg(std::llround(trial.perSecond)));
    if (trial.strangers.n > 0) {
        invocation.console.print(QStringLiteral("%1 texts have labels that the model never saw:")
                                     .arg(trial.strangers.n));
        invocation.console.print(QStringLiteral("known_accuracy  ") + inWords(trial.known));
        invocation.console.print(QStringLiteral("unknown_auroc   ")
                                 + QString::number(trial.strangers.auroc, 'f', 4));
    }
}

} // namespace heddle::ctl
