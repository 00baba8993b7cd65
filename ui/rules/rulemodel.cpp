#include "ui/rules/rulemodel.h"

#include "ui/rules/rulewords.h"

namespace heddle::ui {

void RuleModel::setRules(const QList<Rule>& rules)
{
    if (rules == m_rules)
        return;
    const bool isAsMany = rules.size() == m_rules.size();
    if (!isAsMany)
        beginResetModel();
    m_rules = rules;
    if (!isAsMany)
        endResetModel();
    else if (!m_rules.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rules.size()) - 1));
}

int RuleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

QVariant RuleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Rule& rule = m_rules.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return rule.name;
    case Qt::CheckStateRole: return rule.enabled ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return ruleSentence(rule);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3", "name, state, sentence")
            .arg(rule.name, rule.enabled ? tr("at work") : tr("off"), ruleSentence(rule));
    default: return {};
    }
}

bool RuleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    Q_EMIT enabledWished(index.row(), value.value<Qt::CheckState>());
    return false;
}

Qt::ItemFlags RuleModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace heddle::ui
