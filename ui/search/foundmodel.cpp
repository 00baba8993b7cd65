#include "ui/search/foundmodel.h"

#include "ui/search/marked.h"

namespace heddle::ui {

void FoundModel::setRows(QList<Found> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FoundModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FoundModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Found& found = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return found.title;
    case Qt::AccessibleTextRole: {
        QStringList words{found.title, unmarked(found.snippet), found.end};
        words.removeAll(QString());
        return words.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace heddle::ui
