#include "ui/rules/trialbox.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heddle::ui {

namespace {

constexpr int kUsualDays = 30;
constexpr int kMostDays = 3'650;

} // namespace

TrialBox::TrialBox(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rule.trial"));
    m_days = new QSpinBox(this);
    m_days->setObjectName(QStringLiteral("trial.days"));
    m_days->setAccessibleName(tr("How many days back"));
    m_days->setRange(1, kMostDays);
    m_days->setValue(kUsualDays);
    m_days->setPrefix(tr("last ", "before a number of days"));
    m_days->setSuffix(tr(" days"));
    m_try = new Button(Button::Kind::Secondary, tr("Try it out"), this);
    m_try->setObjectName(QStringLiteral("trial.try"));
    m_result = new Label({}, {Step::Body, Weight::Medium}, Tone::Strong, Label::Fit::Wrap, this);
    m_result->setObjectName(QStringLiteral("trial.result"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_try);
    row->addWidget(m_days);
    row->addStretch(1);
    m_samples = new QVBoxLayout;
    m_samples->setSpacing(6);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_result);
    column->addLayout(m_samples);
    connect(m_try, &QAbstractButton::clicked, this, [this] { Q_EMIT tryRequested(days()); });
    clear();
}

void TrialBox::clear()
{
    m_result->setWords({});
    m_result->hide();
    while (QLayoutItem* item = m_samples->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void TrialBox::show(const service::RuleTrial& trial, Timestamp now)
{
    clear();
    if (trial.outcomes.isEmpty())
        return;
    const auto& outcome = trial.outcomes.first();
    const QLocale locale;
    m_result->setWords(
        trial.messages == 0
            ? tr("Nothing came in during that time, so there is nothing to tell.")
            : tr("It would have acted on %1 of %2 messages.")
                  .arg(locale.toString(outcome.fired), locale.toString(trial.messages)));
    m_result->show();
    for (const auto& sample : outcome.samples)
        addSample(sample, now);
}

void TrialBox::addSample(const service::RuleTrial::Sample& sample, Timestamp now)
{
    const QString head = sample.subject.isEmpty() ? tr("No subject") : sample.subject;
    auto* words = new Label(tr("%1  %2  %3", "when, subject, first words")
                                .arg(momentWords(sample.at, now), head, sample.words),
                            {Step::Meta}, Tone::Normal, Label::Fit::Elide, this);
    words->setTextFormat(Qt::PlainText);
    m_samples->addWidget(words);
}

int TrialBox::days() const
{
    return m_days->value();
}

void TrialBox::setReady(const QString& whyNot)
{
    m_try->setEnabled(whyNot.isEmpty());
    m_try->setToolTip(whyNot);
}

} // namespace heddle::ui
