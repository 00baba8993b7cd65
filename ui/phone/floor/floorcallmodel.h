#pragma once

#include "core/service/phone/floorcall.h"

#include <QAbstractListModel>

namespace heddle::ui {

/// What is talked on at the other desks, a row each.
class FloorCallModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CallRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place in views (selection, focus).
    void setCalls(const QList<service::FloorCall>& calls);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    const service::FloorCall& at(int row) const { return m_calls.at(row); }
    int rowOf(InteractionId id) const;

private:
    QList<service::FloorCall> m_calls;
};

} // namespace heddle::ui

Q_DECLARE_METATYPE(heddle::service::FloorCall)
