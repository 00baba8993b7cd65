#include "ui/rules/rulesection.h"

#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/rulelist.h"
#include "ui/rules/rulemodel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace heddle::ui {

RuleSection::RuleSection(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services)
{
    setObjectName(QStringLiteral("settings.rules"));
    m_list = new RuleList(this);
    m_form = new RuleForm(this);
    m_form->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_list);
    column->addWidget(m_form);
    wire();
}

void RuleSection::wire()
{
    connect(m_list, &RuleList::listWished, this, [this](const QList<Rule>& rules) {
        m_list->show(rules); // the next wish builds on this one, answered or not
        save(rules);
    });
    connect(m_list, &RuleList::openRequested, this, &RuleSection::openAt);
    connect(m_list, &RuleList::addRequested, this, [this] { open({}); });
    connect(m_form, &RuleForm::saveRequested, this, &RuleSection::saveOne);
    connect(m_form, &RuleForm::tryRequested, this, &RuleSection::tryOut);
    connect(m_form, &RuleForm::dismissed, this, &RuleSection::close);
}

void RuleSection::refresh()
{
    whenDone(m_services.directory.me(), this, [this](const Result<Agent>& me) {
        m_mayWrite = me && me->role == Role::Administrator;
        m_list->setRights(m_mayWrite ? RuleList::Rights::Write : RuleList::Rights::Read);
    });
    whenDone(m_services.directory.rules(), this, [this](const Result<QList<Rule>>& rules) {
        if (rules) {
            m_kept = *rules;
            m_list->show(m_kept);
        } else {
            Q_EMIT failed(rules.error());
        }
    });
    askForNames();
}

void RuleSection::askForNames()
{
    service::Directory& directory = m_services.directory;
    whenDone(directory.queues(), this, [this](const Result<QList<Queue>>& queues) {
        if (!queues)
            return;
        m_names.queues.clear();
        m_names.codes.clear();
        for (const Queue& queue : *queues) {
            m_names.queues.append(queue.name);
            m_names.codes += queue.wrapUp.codes;
        }
        m_names.codes.removeDuplicates();
    });
    whenDone(directory.agents(), this, [this](const Result<QList<Agent>>& agents) {
        if (!agents)
            return;
        m_names.agents.clear();
        for (const Agent& agent : *agents)
            m_names.agents.append(agent.login);
    });
    whenDone(directory.tags(), this, [this](const Result<QStringList>& tags) {
        if (tags)
            m_names.tags = *tags;
    });
    whenDone(directory.cannedReplies(), this, [this](const Result<QList<CannedReply>>& replies) {
        if (!replies)
            return;
        m_names.replies.clear();
        for (const CannedReply& reply : *replies)
            m_names.replies.append(QLatin1Char('/') + reply.shortcut);
    });
}

void RuleSection::openAt(int row)
{
    const QList<Rule>& rules = m_list->model().rules();
    if (row >= 0 && row < rules.size())
        open(rules.at(row));
}

void RuleSection::open(const Rule& rule)
{
    m_opened = rule.id;
    m_form->show();
    m_list->setEnabled(false);
    m_form->open(rule, m_names, m_mayWrite ? RuleForm::Rights::Write : RuleForm::Rights::Read);
    if (rule.id == 0)
        return;
    whenDone(m_services.directory.ruleVersions(rule.id), this,
             [this, id = rule.id](const Result<QList<service::RuleVersion>>& versions) {
                 if (versions && id == m_opened && !m_form->isHidden())
                     m_form->showVersions(*versions, m_services.clock.now());
             });
}

void RuleSection::close()
{
    m_form->hide();
    m_list->setEnabled(true);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RuleSection::save(const QList<Rule>& rules)
{
    whenDone(m_services.setup.saveRules(rules), this, [this, rules](const Done& done) {
        if (done) {
            m_kept = rules;
            close();
        } else {
            m_list->show(m_kept);
            Q_EMIT failed(done.error());
        }
        refresh();
    });
}

void RuleSection::saveOne(const Rule& rule)
{
    QList<Rule> rules = m_list->model().rules();
    const auto same = std::find_if(rules.begin(), rules.end(), [&rule](const Rule& one) {
        return rule.id != 0 && one.id == rule.id;
    });
    if (same == rules.end()) {
        rules.append(rule);
    } else {
        *same = rule;
    }
    save(rules);
}

void RuleSection::tryOut(const Rule& rule, int days)
{
    whenDone(m_services.directory.tryRules({rule}, days), this,
             [this](const Result<service::RuleTrial>& trial) {
                 if (trial)
                     m_form->showTrial(*trial, m_services.clock.now());
                 else
                     Q_EMIT failed(trial.error());
             });
}

} // namespace heddle::ui
