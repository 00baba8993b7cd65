#include "ui/rules/ruleform.h"

#include "ui/mailbox/fields.h"
#include "ui/rules/actionlist.h"
#include "ui/rules/rulewords.h"
#include "ui/rules/trialbox.h"
#include "ui/rules/versionbox.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

RuleForm::RuleForm(QWidget* parent) : Surface(Kind::Card, parent)
{
    setObjectName(QStringLiteral("rule.form"));
    m_tests = new ConditionList(this);
    m_actions = new ActionList(this);
    m_trial = new TrialBox(this);
    m_versions = new VersionBox(this);
    m_addTest = new Button(Button::Kind::Ghost, tr("Add a test"), this);
    m_addTest->setObjectName(QStringLiteral("rule.addTest"));
    m_addAction = new Button(Button::Kind::Ghost, tr("Add an action"), this);
    m_addAction->setObjectName(QStringLiteral("rule.addAction"));
    m_sentence = new Label({}, {Step::Reading}, Tone::Strong, Label::Fit::Wrap, this);
    m_sentence->setObjectName(QStringLiteral("rule.sentence"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(20, 18, 20, 18);
    m_column->setSpacing(10);
    m_column->addWidget(makeHead());
    addPart(tr("If"), m_tests, m_addTest);
    addPart(tr("Then"), m_actions, m_addAction);
    m_column->addWidget(m_sentence);
    m_column->addWidget(m_trial);
    m_column->addWidget(m_versions);
    m_column->addWidget(makeFoot());
    connect(m_tests, &ConditionList::changed, this, &RuleForm::follow);
    connect(m_actions, &ActionList::changed, this, &RuleForm::follow);
    connect(m_versions, &VersionBox::chosen, this, [this](const Rule& rule) { present(rule); });
    connect(m_addTest, &QAbstractButton::clicked, this, [this] {
        m_tests->add({});
        m_tests->focusLast();
    });
    connect(m_addAction, &QAbstractButton::clicked, this, [this] {
        m_actions->add({});
        m_actions->focusLast();
    });
    connect(m_trial, &TrialBox::tryRequested, this,
            [this](int days) { Q_EMIT tryRequested(written(), days); });
}

QWidget* RuleForm::makeHead()
{
    auto* head = new QWidget(this);
    auto* grid = fieldGrid(head);
    m_name = addField(head, grid, {0, 0, 2}, QStringLiteral("rule.name"), tr("Name"));
    grid->setRowMinimumHeight(2, 6);
    m_when = addChoice(head, grid, {3, 0}, QStringLiteral("rule.when"), tr("When"));
    m_match = addChoice(head, grid, {3, 1}, QStringLiteral("rule.match"), tr("Of the tests"));
    for (int i = 0; !toName(static_cast<RuleEvent>(i)).isEmpty(); ++i)
        m_when->addItem(eventWords(static_cast<RuleEvent>(i)), i);
    m_match->addItem(tr("all have to hold"), static_cast<int>(Rule::Match::All));
    m_match->addItem(tr("one is enough"), static_cast<int>(Rule::Match::Any));
    connect(m_name, &QLineEdit::textChanged, this, &RuleForm::follow);
    connect(m_when, &QComboBox::currentIndexChanged, this, &RuleForm::follow);
    connect(m_match, &QComboBox::currentIndexChanged, this, &RuleForm::follow);
    return head;
}

void RuleForm::addPart(const QString& title, QWidget* list, Button* add)
{
    m_column->addWidget(
        new Label(title, {Step::Meta, Weight::Strong}, Tone::Normal, Label::Fit::Whole, this));
    m_column->addWidget(list);
    m_column->addWidget(add, 0, Qt::AlignLeading);
}

QWidget* RuleForm::makeFoot()
{
    auto* foot = new QWidget(this);
    m_save = new Button(Button::Kind::Primary, tr("Save the rule"), foot);
    m_save->setObjectName(QStringLiteral("rule.save"));
    m_cancel = new Button(Button::Kind::Ghost, tr("Cancel"), foot);
    m_cancel->setObjectName(QStringLiteral("rule.cancel"));
    m_missing = new Label({}, {Step::Meta}, Tone::Weak, Label::Fit::Elide, foot);
    m_missing->setObjectName(QStringLiteral("rule.missing"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_cancel);
    row->addWidget(m_missing, 1);
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveRequested(written()); });
    connect(m_cancel, &QAbstractButton::clicked, this, &RuleForm::dismissed);
    return foot;
}

void RuleForm::open(const Rule& rule, const RuleNames& names, Rights rights)
{
    m_rule = rule;
    m_rights = rights;
    const bool mayWrite = rights == Rights::Write;
    m_tests->setNames(names);
    m_actions->setNames(names);
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_when),
                          static_cast<QWidget*>(m_match), static_cast<QWidget*>(m_tests),
                          static_cast<QWidget*>(m_actions)})
        part->setEnabled(mayWrite);
    for (Button* button : {m_addTest, m_addAction, m_save})
        button->setVisible(mayWrite);
    m_cancel->setText(mayWrite ? tr("Cancel") : tr("Close"));
    m_versions->show({}, {});
    m_trial->clear();
    present(rule);
    m_name->setFocus(Qt::OtherFocusReason);
}

void RuleForm::present(const Rule& rule)
{
    m_name->setText(rule.name);
    m_when->setCurrentIndex(m_when->findData(static_cast<int>(rule.when)));
    m_match->setCurrentIndex(m_match->findData(static_cast<int>(rule.match)));
    m_tests->setConditions(rule.tests);
    m_actions->setActions(rule.actions);
    follow();
}

Rule RuleForm::written() const
{
    Rule rule = m_rule;
    rule.name = m_name->text().simplified();
    rule.when = static_cast<RuleEvent>(m_when->currentData().toInt());
    rule.match = static_cast<Rule::Match>(m_match->currentData().toInt());
    rule.tests = m_tests->conditions();
    rule.actions = m_actions->actions();
    return rule;
}

QString RuleForm::whatIsMissing() const
{
    const Rule rule = written();
    if (std::any_of(rule.tests.begin(), rule.tests.end(),
                    [](const RuleCondition& test) { return test.value.isEmpty(); }))
        return tr("A test has nothing to compare with yet.");
    if (!isWhole(rule.actions))
        return rule.actions.isEmpty() ? tr("It does nothing yet; add an action.")
                                      : tr("An action is not complete yet.");
    return rule.name.isEmpty() ? tr("It has no name yet.") : QString();
}

void RuleForm::follow()
{
    const QString missing = whatIsMissing();
    m_sentence->setWords(ruleSentence(written()));
    m_missing->setWords(m_rights == Rights::Write ? missing : QString());
    m_save->setEnabled(missing.isEmpty() && isChanged());
    m_trial->setReady(missing);
}

void RuleForm::showTrial(const service::RuleTrial& trial, Timestamp now)
{
    m_trial->show(trial, now);
}

void RuleForm::showVersions(const QList<service::RuleVersion>& versions, Timestamp now)
{
    m_versions->show(versions, now);
}

} // namespace heddle::ui
