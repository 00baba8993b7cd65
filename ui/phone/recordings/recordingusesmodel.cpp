#include "ui/phone/recordings/recordingusesmodel.h"

#include "ui/theme/bidi.h"
#include "ui/widgets/words.h"

namespace heddle::ui {

using service::RecordingUse;

void RecordingUsesModel::setUses(const QList<RecordingUse>& uses, Timestamp now)
{
    beginResetModel();
    m_uses = uses;
    m_now = now;
    endResetModel();
}

int RecordingUsesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_uses.size());
}

int RecordingUsesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordingUsesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const RecordingUse& use = m_uses.at(index.row());
    switch (index.column()) {
    case When: return momentWords(use.at, m_now);
    case Who: return isolated(use.agent);
    case What: return use.kind == RecordingUse::Kind::Saved ? tr("Saved it") : tr("Listened");
    case Whose: return use.who.isEmpty() ? tr("Somebody forgotten") : isolated(use.who);
    default: return {};
    }
}

QVariant RecordingUsesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What they did");
    case Whose: return tr("Whose call");
    default: return {};
    }
}

} // namespace heddle::ui
