#include "ui/rules/conditionlist.h"

#include "core/model/rules/rulewords.h"
#include "ui/rules/rulewords.h"
#include "ui/rules/valuefield.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

namespace {

constexpr int kGap = 8;
constexpr int kMostNumber = 1000;

QComboBox* addBox(QWidget* parent, QHBoxLayout* row, const char* name, const QString& spoken,
                  int letters)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(spoken);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(letters);
    row->addWidget(box, letters);
    return box;
}

QStringList knownFor(RuleField field, const RuleNames& names)
{
    switch (field) {
    case RuleField::Queue: return names.queues;
    case RuleField::Tag:
    case RuleField::Suggested: return names.tags;
    default: return {};
    }
}

/// Asks for what fits the field.
void ask(ValueField& value, RuleField field, const RuleNames& names)
{
    if (isNumber(field)) {
        const bool isCount = field == RuleField::Alike || field == RuleField::Attachments;
        const int least = field == RuleField::Sentiment ? -kMostNumber : 0;
        value.askForNumber(least, isCount ? 1'000'000 : kMostNumber,
                           isCount ? QString() : ConditionList::tr(" of 1000"));
        return;
    }
    const QStringList words = wordsFor(field);
    if (words.isEmpty())
        return value.askForWords(knownFor(field, names));
    QList<ValueField::Choice> choices;
    for (const QString& word : words)
        choices.append({word, valueWords(field, word)});
    value.askForOneOf(choices);
}

} // namespace

ConditionList::ConditionList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rule.conditions"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGap);
}

void ConditionList::setConditions(const QList<RuleCondition>& conditions)
{
    while (!m_lines.isEmpty())
        remove(m_lines.first().box);
    for (const RuleCondition& condition : conditions)
        add(condition);
}

QList<RuleCondition> ConditionList::conditions() const
{
    QList<RuleCondition> all;
    for (const Line& line : m_lines)
        all.append(written(line));
    return all;
}

RuleCondition ConditionList::written(const Line& line)
{
    return {static_cast<RuleField>(line.field->currentData().toInt()),
            static_cast<RuleTest>(line.test->currentData().toInt()), line.value->value()};
}

void ConditionList::add(const RuleCondition& condition)
{
    Line line;
    line.box = new QWidget(this);
    auto* row = new QHBoxLayout(line.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    line.field = addBox(line.box, row, "condition.field", tr("What is looked at"), 14);
    line.test = addBox(line.box, row, "condition.test", tr("How it is compared"), 9);
    line.value = new ValueField(line.box);
    line.value->setName(tr("What it is compared with"));
    row->addWidget(line.value, 12);
    auto* gone = new Button(Button::Kind::Ghost, Icon::Cross, tr("Leave this test out"), line.box);
    gone->setObjectName(QStringLiteral("condition.remove"));
    row->addWidget(gone);
    for (int i = 0; !toName(static_cast<RuleField>(i)).isEmpty(); ++i) {
        const auto field = static_cast<RuleField>(i);
        if (m_fields.isEmpty() || m_fields.contains(field))
            line.field->addItem(fieldWords(field), i);
    }
    line.field->setCurrentIndex(line.field->findData(static_cast<int>(condition.field)));
    follow(line, condition.value);
    line.test->setCurrentIndex(std::max(0, line.test->findData(static_cast<int>(condition.test))));
    connect(line.field, &QComboBox::currentIndexChanged, this, [this, line] { follow(line, {}); });
    connect(line.test, &QComboBox::currentIndexChanged, this, &ConditionList::changed);
    connect(line.value, &ValueField::changed, this, &ConditionList::changed);
    connect(gone, &QAbstractButton::clicked, this, [this, box = line.box] {
        remove(box);
        Q_EMIT changed();
    });
    m_lines.append(line);
    m_column->addWidget(line.box);
    Q_EMIT changed();
}

/// The tests and values that fit the field that was chosen.
void ConditionList::follow(const Line& line, const QString& value)
{
    const auto field = static_cast<RuleField>(line.field->currentData().toInt());
    line.test->clear();
    for (const RuleTest test : testsFor(field))
        line.test->addItem(testWords(test), static_cast<int>(test));
    ask(*line.value, field, m_names);
    if (!value.isEmpty())
        line.value->setValue(value);
    Q_EMIT changed();
}

void ConditionList::remove(const QWidget* box)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [box](const Line& line) { return line.box == box; });
    if (found == m_lines.end())
        return;
    found->box->hide();
    found->box->deleteLater();
    m_lines.erase(found);
}

void ConditionList::focusLast()
{
    if (!m_lines.isEmpty())
        m_lines.last().field->setFocus(Qt::OtherFocusReason);
}

} // namespace heddle::ui
