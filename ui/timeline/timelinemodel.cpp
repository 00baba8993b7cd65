#include "ui/timeline/timelinemodel.h"

#include "core/model/journal.h"
#include "core/service/directory.h"
#include "ui/timeline/entrywords.h"

#include <algorithm>

namespace heddle::ui {

namespace {
constexpr int pageSize = 50;
constexpr int farPageSize = 1000;
} // namespace

TimelineModel::TimelineModel(service::Directory& directory, QObject* parent)
    : QAbstractListModel(parent), m_directory(directory)
{
    m_query.limit = pageSize;
    connect(&m_directory, &service::Directory::changed, this, &TimelineModel::follow);
}

void TimelineModel::open(CustomerId customer)
{
    m_query = {.customer = customer, .limit = pageSize};
    start({});
}

void TimelineModel::openAt(CustomerId customer, Timestamp at)
{
    m_query = {.customer = customer, .limit = pageSize};
    start(at);
}

void TimelineModel::setFilter(std::optional<ChannelKind> channel, InteractionId interaction)
{
    m_query.channel = channel;
    m_query.interaction = interaction;
    start({});
}

void TimelineModel::goTo(Timestamp at)
{
    start(at);
}

void TimelineModel::goToNewest()
{
    start({});
}

void TimelineModel::start(std::optional<Timestamp> at)
{
    beginResetModel();
    m_entries.clear();
    m_moreBefore = false;
    m_moreAfter = false;
    m_loading = false;
    m_fetchingNewer = false;
    m_newerWanted = false;
    endResetModel();
    ++m_request;
    if (!m_query.customer.isValid())
        return;
    m_loading = true;
    auto query = m_query;
    if (at)
        query.after = EntryKey{*at, EntryId()};
    whenDone<service::TimelinePage>(
        m_directory.timeline(query), this,
        [this, at, request = m_request](const Result<service::TimelinePage>& page) {
            if (request != m_request)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            if (at && page->entries.isEmpty()) {
                start({});
                return;
            }
            beginResetModel();
            m_entries = page->entries;
            m_moreBefore = page->moreBefore;
            m_moreAfter = page->moreAfter;
            endResetModel();
            Q_EMIT opened();
        });
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.text;
    case Qt::AccessibleTextRole: return spokenEntry(entry);
    case EntryIdRole: return entry.id.value;
    case MomentRole: return entry.at.toDateTime();
    default: return {};
    }
}

int TimelineModel::rowOf(EntryId id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int TimelineModel::rowAt(Timestamp at) const
{
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), at,
                         [](const Entry& entry, Timestamp moment) { return entry.at < moment; });
    return static_cast<int>(found - m_entries.begin());
}

QDate TimelineModel::dayOf(Timestamp at) const
{
    if (m_day.date.isNull() || at < m_day.from || at >= m_day.to) {
        const QDate date = at.toDateTime().toLocalTime().date();
        m_day = {date, Timestamp::fromDateTime(date.startOfDay(Qt::LocalTime)),
                 Timestamp::fromDateTime(date.addDays(1).startOfDay(Qt::LocalTime))};
    }
    return m_day.date;
}

bool TimelineModel::startsDay(int row) const
{
    return row == 0 || dayOf(m_entries.at(row - 1).at) != dayOf(m_entries.at(row).at);
}

bool TimelineModel::followsOurAnswer(int row) const
{
    if (m_entries.at(row).direction != Direction::Inbound)
        return false;
    int before = row - 1;
    while (before >= 0 && m_entries.at(before).direction == Direction::Internal)
        --before;
    if (before < 0 || m_entries.at(before).direction != Direction::Outbound)
        return false;
    return std::none_of(m_entries.begin() + row, m_entries.end(),
                        [](const Entry& entry) { return entry.direction == Direction::Outbound; });
}

int TimelineModel::firstSinceOurAnswer() const
{
    for (int row = rowCount() - 1; row > 0; --row) {
        if (followsOurAnswer(row))
            return row;
        if (m_entries.at(row).direction == Direction::Outbound)
            break;
    }
    return -1;
}

int TimelineModel::firstWaiting(InteractionId contact) const
{
    int first = -1;
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Entry& entry = m_entries.at(row);
        if (entry.interaction != contact || entry.kind == EntryKind::System)
            continue;
        if (entry.direction == Direction::Outbound)
            break;
        if (entry.direction != Direction::Internal)
            first = row;
    }
    return first;
}

void TimelineModel::fetchOlder(Pace pace)
{
    if (m_loading || !m_moreBefore || m_entries.isEmpty())
        return;
    m_loading = true;
    auto query = m_query;
    query.before = keyOf(m_entries.constFirst());
    query.limit = pace == Pace::Far ? farPageSize : pageSize;
    whenDone<service::TimelinePage>(
        m_directory.timeline(query), this,
        [this, request = m_request](const Result<service::TimelinePage>& page) {
            if (request != m_request)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            m_moreBefore = page->moreBefore;
            if (page->entries.isEmpty())
                return;
            beginInsertRows({}, 0, static_cast<int>(page->entries.size()) - 1);
            m_entries = page->entries + m_entries;
            endInsertRows();
            // The row that was first may no longer begin its day.
            const auto joint = index(static_cast<int>(page->entries.size()), 0);
            Q_EMIT dataChanged(joint, joint);
        });
}

void TimelineModel::fetchNewer()
{
    if (m_fetchingNewer || m_entries.isEmpty()) {
        m_newerWanted = true;
        return;
    }
    m_fetchingNewer = true;
    m_newerWanted = false;
    auto query = m_query;
    query.after = keyOf(m_entries.constLast());
    whenDone<service::TimelinePage>(
        m_directory.timeline(query), this,
        [this, request = m_request](const Result<service::TimelinePage>& page) {
            if (request != m_request)
                return;
            m_fetchingNewer = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            const bool wasBehind = m_moreAfter;
            m_moreAfter = page->moreAfter;
            const int added = take(page->entries);
            if (added > 0 && !wasBehind)
                Q_EMIT arrived(added);
            // Whoever reads in the past goes on by page; at the end everything new is wanted.
            if (m_newerWanted || (m_moreAfter && !wasBehind))
                fetchNewer();
        });
}

int TimelineModel::take(const QList<Entry>& entries)
{
    const int before = rowCount();
    for (const Entry& entry : entries)
        insert(entry);
    return rowCount() - before;
}

void TimelineModel::insert(const Entry& entry)
{
    if (const int row = rowOf(entry.id); row >= 0) {
        m_entries[row] = entry;
        Q_EMIT dataChanged(index(row, 0), index(row, 0));
        return;
    }
    const auto place =
        std::upper_bound(m_entries.begin(), m_entries.end(), entry,
                         [this](const Entry& a, const Entry& b) { return keyOf(a) < keyOf(b); });
    const int row = static_cast<int>(place - m_entries.begin());
    beginInsertRows({}, row, row);
    m_entries.insert(row, entry);
    endInsertRows();
    if (row + 1 < rowCount())
        Q_EMIT dataChanged(index(row + 1, 0), index(row + 1, 0));
}

void TimelineModel::refresh(EntryId id)
{
    whenDone<Entry>(m_directory.entry(id), this,
                    [this, request = m_request](const Result<Entry>& entry) {
                        if (request == m_request && entry && rowOf(entry->id) >= 0)
                            insert(*entry);
                    });
}

void TimelineModel::follow(const Change& change)
{
    if (!m_query.customer.isValid() || m_loading)
        return;
    // Whose entries these are, or what they say, is another story now.
    const bool isAnew = change.kind == QLatin1String("customer.merged")
                        || change.kind == QLatin1String("customer.unmerged")
                        || change.kind == QLatin1String("words.purged");
    if (isAnew && change.customer == m_query.customer) {
        start({});
    } else if (change.entry.isValid() && rowOf(change.entry) >= 0) {
        refresh(change.entry);
    } else if (change.customer == m_query.customer
               || (change.entry.isValid() && !change.customer.isValid())) {
        // What happens to a contact leaves a mark, which the change does not name.
        if (m_entries.isEmpty())
            start({});
        else if (!m_moreAfter)
            fetchNewer();
        else if (change.entry.isValid()) {
            m_newerWanted = m_fetchingNewer;
            Q_EMIT arrived(1);
        }
    }
}

} // namespace heddle::ui
