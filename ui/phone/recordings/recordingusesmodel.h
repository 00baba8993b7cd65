#pragma once

#include "core/service/phone/recordings/recordingdesk.h"

#include <QAbstractTableModel>

namespace heddle::ui {

/// Who heard or saved which recorded call, a row each.
class RecordingUsesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Who, What, Whose, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setUses(const QList<service::RecordingUse>& uses, Timestamp now);
    const service::RecordingUse& at(int row) const { return m_uses.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<service::RecordingUse> m_uses;
    Timestamp m_now;
};

} // namespace heddle::ui
