#pragma once

#include "core/service/views.h"

#include <QAbstractListModel>
#include <QDate>

namespace heddle {
struct Change;
}

namespace heddle::service {
class Directory;
}

namespace heddle::ui {

/// A customer's entries, oldest first: a run of pages without a gap that grows in both directions
/// and is kept up to date. It ends with the newest entry unless hasNewer().
///
/// Thread: GUI. A failed fetch is told by failed() and tried again at the next wish.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { EntryIdRole = Qt::UserRole, MomentRole };

    explicit TimelineModel(service::Directory& directory, QObject* parent = nullptr);

    /// Shows another customer, from the newest entry backwards.
    void open(CustomerId customer);
    /// Shows a customer from the first entry at this moment or later; filters are lifted.
    void openAt(CustomerId customer, Timestamp at);
    void setFilter(std::optional<ChannelKind> channel, InteractionId interaction);
    /// Starts over at a moment, or at the newest entry, with the filters as they are.
    void goTo(Timestamp at);
    void goToNewest();
    CustomerId customer() const { return m_query.customer; }
    std::optional<ChannelKind> channel() const { return m_query.channel; }
    InteractionId interaction() const { return m_query.interaction; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const Entry& entry(int row) const { return m_entries.at(row); }
    /// -1 when it is not loaded.
    int rowOf(EntryId id) const;
    /// True when this row begins a day, in local time.
    bool startsDay(int row) const;
    /// True when what follows came after our last answer, and something did.
    bool followsOurAnswer(int row) const;
    /// The row that followsOurAnswer(); -1 for none.
    int firstSinceOurAnswer() const;
    /// The first row of a contact that we have not answered yet; -1 for none that is loaded.
    int firstWaiting(InteractionId contact) const;
    bool isLoading() const { return m_loading; }
    bool hasOlder() const { return m_moreBefore; }
    bool hasNewer() const { return m_moreAfter; }
    /// The first row at this moment or later; rowCount() when all are earlier.
    int rowAt(Timestamp at) const;

    /// How much at once: a page for somebody who reads, much for somebody who looks for something.
    enum class Pace { Page, Far };
    void fetchOlder(Pace pace = Pace::Page);
    void fetchNewer();

Q_SIGNALS:
    /// The first page is there, of a customer, a filter or a moment.
    void opened();
    /// New entries stand at the end; or beyond it, when hasNewer().
    void arrived(int count);
    void failed(const heddle::Error& error);

private:
    void follow(const Change& change);
    void refresh(EntryId id);
    int take(const QList<Entry>& entries);
    void insert(const Entry& entry);
    void start(std::optional<Timestamp> at);
    EntryKey keyOf(const Entry& entry) const { return {entry.at, entry.id}; }

    QDate dayOf(Timestamp at) const;

    service::Directory& m_directory;
    service::TimelineQuery m_query;
    QList<Entry> m_entries;
    int m_request = 0; ///< answers to earlier requests are dropped
    bool m_loading = false;
    bool m_fetchingNewer = false;
    bool m_newerWanted = false;
    bool m_moreBefore = false;
    bool m_moreAfter = false;
    /// The local day that was asked for last; rows are asked in their order, and finding a day costs.
    struct Day {
        QDate date;
        Timestamp from;
        Timestamp to;
    };
    mutable Day m_day;
};

} // namespace heddle::ui
