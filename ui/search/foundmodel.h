#pragma once

#include "core/model/draft.h"
#include "core/service/searchpage.h"
#include "ui/theme/icons.h"

#include <QAbstractListModel>
#include <QPointer>

#include <variant>

class QAction;

namespace heddle::ui {

/// One thing that the palette offers.
struct Found {
    Icon icon = Icon::Search;
    QString title;
    QString snippet; ///< marked, see stretches()
    QString end;     ///< a key or a moment
    std::variant<std::monostate, QAction*, CannedReply, service::SearchHit, MailAddress> what;
};

/// What the palette found: commands first, then canned replies, then the centre's data.
class FoundModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { FoundRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<Found> rows);
    const Found& at(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Found> m_rows;
};

} // namespace heddle::ui
