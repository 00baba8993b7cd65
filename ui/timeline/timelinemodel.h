#pragma once

#include "core/service/views.h"

#include <QAbstractListModel>

namespace heddle {
struct Change;
}

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// A customer's entries, oldest first, fetched by page in both directions and kept up to date.
///
/// Thread: GUI. A failed fetch is told by failed() and tried again at the next wish.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { EntryIdRole = Qt::UserRole, MomentRole };

    explicit TimelineModel(service::Directory& directory, QObject* parent = nullptr);

    /// Shows another customer, from the newest entry backwards.
    void open(CustomerId customer);
    void setFilter(std::optional<ChannelKind> channel, InteractionId interaction);
    CustomerId customer() const { return m_query.customer; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const Entry& entry(int row) const { return m_entries.at(row); }
    /// -1 when it is not loaded.
    int rowOf(EntryId id) const;
    /// True when this row begins a day, in local time.
    bool startsDay(int row) const;
    /// True when what follows came after our last answer, and something did.
    bool followsOurAnswer(int row) const;
    bool isLoading() const { return m_loading; }
    bool hasOlder() const { return m_moreBefore; }

    void fetchOlder();

Q_SIGNALS:
    /// The first page of a customer is there.
    void opened();
    /// New entries stand at the end.
    void arrived(int count);
    void failed(const heddle::Error& error);

private:
    void follow(const Change& change);
    void fetchNewer();
    void refresh(EntryId id);
    void take(const QList<Entry>& entries);
    void insert(const Entry& entry);
    void reset();
    EntryKey keyOf(const Entry& entry) const { return {entry.at, entry.id}; }

    service::Directory& m_directory;
    service::TimelineQuery m_query;
    QList<Entry> m_entries;
    int m_request = 0; ///< answers to earlier requests are dropped
    bool m_loading = false;
    bool m_fetchingNewer = false;
    bool m_newerWanted = false;
    bool m_moreBefore = false;
};

} // namespace heddle::ui
