#include "ui/rules/actionlist.h"

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
constexpr int kLongestBoost = 7 * 24 * 60;
constexpr int kUsualBoost = 30;

QList<ValueField::Choice> asTheyAre(const QStringList& values)
{
    QList<ValueField::Choice> choices;
    for (const QString& value : values)
        choices.append({value, value});
    return choices;
}

void ask(ValueField& value, RuleActionKind kind, const RuleNames& names)
{
    switch (kind) {
    case RuleActionKind::Tag:
    case RuleActionKind::Untag: return value.askForWords(names.tags);
    case RuleActionKind::MoveTo: return value.askForOneOf(asTheyAre(names.queues));
    case RuleActionKind::Boost:
        value.askForNumber(1, kLongestBoost, ActionList::tr(" minutes"));
        return value.setValue(QString::number(kUsualBoost));
    case RuleActionKind::Notify:
        return value.askForOneOf(QList<ValueField::Choice>{{QStringLiteral("supervisors"),
                                                            ActionList::tr("the supervisors")}}
                                 + asTheyAre(names.agents));
    case RuleActionKind::Draft: return value.askForOneOf(asTheyAre(names.replies));
    case RuleActionKind::Close: return value.askForWords(names.codes);
    }
}

} // namespace

ActionList::ActionList(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rule.actions"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGap);
}

void ActionList::setActions(const QList<RuleAction>& actions)
{
    while (!m_lines.isEmpty())
        remove(m_lines.first().box);
    for (const RuleAction& action : actions)
        add(action);
}

QList<RuleAction> ActionList::actions() const
{
    QList<RuleAction> all;
    for (const Line& line : m_lines)
        all.append(
            {static_cast<RuleActionKind>(line.kind->currentData().toInt()), line.value->value()});
    return all;
}

void ActionList::add(const RuleAction& action)
{
    Line line;
    line.box = new QWidget(this);
    line.kind = new QComboBox(line.box);
    line.kind->setObjectName(QStringLiteral("action.kind"));
    line.kind->setAccessibleName(tr("What is done"));
    for (int i = 0; !toName(static_cast<RuleActionKind>(i)).isEmpty(); ++i)
        line.kind->addItem(actionWords(static_cast<RuleActionKind>(i)), i);
    line.kind->setCurrentIndex(line.kind->findData(static_cast<int>(action.kind)));
    line.value = new ValueField(line.box);
    line.value->setName(tr("With what"));
    auto* gone =
        new Button(Button::Kind::Ghost, Icon::Cross, tr("Leave this action out"), line.box);
    gone->setObjectName(QStringLiteral("action.remove"));
    auto* row = new QHBoxLayout(line.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(line.kind, 3);
    row->addWidget(line.value, 4);
    row->addWidget(gone);
    follow(line, action.value);
    connect(line.kind, &QComboBox::currentIndexChanged, this, [this, line] { follow(line, {}); });
    connect(line.value, &ValueField::changed, this, &ActionList::changed);
    connect(gone, &QAbstractButton::clicked, this, [this, box = line.box] {
        remove(box);
        Q_EMIT changed();
    });
    m_lines.append(line);
    m_column->addWidget(line.box);
    Q_EMIT changed();
}

void ActionList::follow(const Line& line, const QString& value)
{
    ask(*line.value, static_cast<RuleActionKind>(line.kind->currentData().toInt()), m_names);
    if (!value.isEmpty())
        line.value->setValue(value);
    Q_EMIT changed();
}

void ActionList::remove(const QWidget* box)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [box](const Line& line) { return line.box == box; });
    if (found == m_lines.end())
        return;
    found->box->hide();
    found->box->deleteLater();
    m_lines.erase(found);
}

void ActionList::focusLast()
{
    if (!m_lines.isEmpty())
        m_lines.last().kind->setFocus(Qt::OtherFocusReason);
}

bool isWhole(const QList<RuleAction>& actions)
{
    return !actions.isEmpty()
           && std::none_of(actions.begin(), actions.end(),
                           [](const RuleAction& action) { return action.value.isEmpty(); });
}

} // namespace heddle::ui
