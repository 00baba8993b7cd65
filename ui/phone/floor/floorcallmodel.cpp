#include "ui/phone/floor/floorcallmodel.h"

#include <algorithm>

namespace heddle::ui {

using service::FloorCall;

void FloorCallModel::setCalls(const QList<FloorCall>& calls)
{
    if (calls == m_calls)
        return;
    const bool hasSameIds =
        std::equal(calls.begin(), calls.end(), m_calls.begin(), m_calls.end(),
                   [](const FloorCall& one, const FloorCall& other) { return one.id == other.id; });
    if (!hasSameIds) {
        beginResetModel();
        m_calls = calls;
        endResetModel();
        return;
    }
    m_calls = calls;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int FloorCallModel::rowOf(InteractionId id) const
{
    const auto found = std::find_if(m_calls.begin(), m_calls.end(),
                                    [id](const FloorCall& call) { return call.id == id; });
    return found == m_calls.end() ? -1 : static_cast<int>(found - m_calls.begin());
}

int FloorCallModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

QVariant FloorCallModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const FloorCall& call = m_calls.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return call.who;
    case Qt::AccessibleTextRole:
        return tr("%1, with %2, %3", "a call: customer, agent, queue")
            .arg(call.who, call.agent, call.queue);
    case CallRole: return QVariant::fromValue(call);
    default: return {};
    }
}

} // namespace heddle::ui
