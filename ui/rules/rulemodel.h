#pragma once

#include "core/model/rules/rule.h"

#include <QAbstractListModel>

namespace heddle::ui {

/// The centre's rules in their order, to be ticked.
class RuleModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRules(const QList<Rule>& rules);
    const QList<Rule>& rules() const { return m_rules; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Somebody ticked a rule, or took the tick away; the model waits for the centre to agree.
    void enabledWished(int row, Qt::CheckState state);

private:
    QList<Rule> m_rules;
};

} // namespace heddle::ui
