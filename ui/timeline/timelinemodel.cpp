#include "ui/timeline/timelinemodel.h"

#include "core/model/journal.h"
#include "core/service/directory.h"
#include "ui/timeline/entrywords.h"

#include <algorithm>

namespace heddle::ui {

namespace {
constexpr int pageSize = 50;
}

TimelineModel::TimelineModel(service::Directory& directory, QObject* parent)
    : QAbstractListModel(parent), m_directory(directory)
{
    m_query.limit = pageSize;
    connect(&m_directory, &service::Directory::changed, this, &TimelineModel::follow);
}

void TimelineModel::open(CustomerId customer)
{
    m_query = {.customer = customer, .limit = pageSize};
    reset();
}

void TimelineModel::setFilter(std::optional<ChannelKind> channel, InteractionId interaction)
{
    m_query.channel = channel;
    m_query.interaction = interaction;
    reset();
}

void TimelineModel::reset()
{
    beginResetModel();
    m_entries.clear();
    m_moreBefore = false;
    m_loading = false;
    endResetModel();
    ++m_request;
    if (!m_query.customer.isValid())
        return;
    m_loading = true;
    whenDone<service::TimelinePage>(
        m_directory.timeline(m_query), this,
        [this, request = m_request](const Result<service::TimelinePage>& page) {
            if (request != m_request)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            beginResetModel();
            m_entries = page->entries;
            m_moreBefore = page->moreBefore;
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

bool TimelineModel::startsDay(int row) const
{
    const auto dayOf = [this](int at) {
        return m_entries.at(at).at.toDateTime().toLocalTime().date();
    };
    return row == 0 || dayOf(row) != dayOf(row - 1);
}

bool TimelineModel::followsOurAnswer(int row) const
{
    if (row == 0 || m_entries.at(row).direction != Direction::Inbound
        || m_entries.at(row - 1).direction != Direction::Outbound)
        return false;
    return std::none_of(m_entries.begin() + row, m_entries.end(),
                        [](const Entry& entry) { return entry.direction == Direction::Outbound; });
}

void TimelineModel::fetchOlder()
{
    if (m_loading || !m_moreBefore || m_entries.isEmpty())
        return;
    m_loading = true;
    auto query = m_query;
    query.before = keyOf(m_entries.constFirst());
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
            m_fetchingNewer = false;
            if (request != m_request)
                return;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            take(page->entries);
            if (page->moreAfter || m_newerWanted)
                fetchNewer();
        });
}

void TimelineModel::take(const QList<Entry>& entries)
{
    const int before = rowCount();
    for (const Entry& entry : entries)
        insert(entry);
    if (rowCount() > before)
        Q_EMIT arrived(rowCount() - before);
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
    if (change.kind.startsWith(QLatin1String("customer.")) && change.customer == m_query.customer) {
        reset();
    } else if (change.entry.isValid() && rowOf(change.entry) >= 0) {
        refresh(change.entry);
    } else if (change.customer == m_query.customer || !change.customer.isValid()) {
        if (!change.entry.isValid())
            return;
        if (m_entries.isEmpty())
            reset();
        else
            fetchNewer();
    }
}

} // namespace heddle::ui
