#pragma once

#include "core/service/views.h"

#include <QAbstractListModel>

namespace heddle::service {
class Directory;
}

namespace heddle {
class Clock;
struct Error;
} // namespace heddle

namespace heddle::ui {

/// The rows of one inbox tab, page by page, kept up to date as the centre changes.
///
/// A change is applied as single insertions, moves and removals; rows that are held (under the
/// pointer, selected) stay where they are. Whoever is on the line stands above the rest.
class InboxModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< service::InboxRow
        CriticalRole                ///< bool: it goes before what can wait
    };

    InboxModel(service::Directory& directory, const Clock& clock, QObject* parent = nullptr);

    /// Starts over with another query.
    void setQuery(const service::InboxQuery& query);
    const service::InboxQuery& query() const { return m_query; }
    /// Names the rows that must not move. Not valid: none.
    void hold(InteractionId underPointer, InteractionId selected);
    /// Fetches again what is shown.
    void refresh();

    const service::InboxRow& at(int row) const { return m_rows.at(row); }
    int indexOf(InteractionId id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    /// A fetch has been applied.
    void refreshed();
    void failed(const heddle::Error& error);

private:
    void fetch(InteractionId after);
    void apply(const QList<service::InboxRow>& fresh);
    void append(const QList<service::InboxRow>& page);
    QList<InteractionId> steadyIds(const QList<service::InboxRow>& fresh) const;

    service::Directory& m_directory;
    const Clock& m_clock;
    service::InboxQuery m_query;
    QList<service::InboxRow> m_rows;
    InteractionId m_underPointer;
    InteractionId m_selected;
    int m_generation = 0; ///< answers of an older query are dropped
    bool m_fetching = false;
    bool m_stale = false; ///< something changed while fetching
    bool m_hasMore = false;
};

} // namespace heddle::ui
