#include "ui/inbox/inboxmodel.h"

#include "core/base/pace.h"
#include "core/service/directory.h"
#include "ui/inbox/steadyorder.h"
#include "ui/widgets/words.h"

#include <QHash>

#include <algorithm>

namespace heddle::ui {

using service::InboxRow;

namespace {

constexpr int kPage = 100;

/// Somebody is on the line.
bool isLive(const InboxRow& row)
{
    const Interaction& interaction = row.interaction;
    const bool isDirect =
        interaction.channel == ChannelKind::Phone || interaction.channel == ChannelKind::Chat;
    return isDirect && interaction.state != InteractionState::Closed
           && interaction.state != InteractionState::Pending;
}

/// It harms or costs somebody if it waits: it goes before what can.
const Boost* criticalBoost(const Interaction& interaction)
{
    if (interaction.state == InteractionState::Closed
        || interaction.state == InteractionState::Pending)
        return nullptr;
    const auto found = std::find_if(interaction.boosts.cbegin(), interaction.boosts.cend(),
                                    [](const Boost& boost) { return boost.critical; });
    return found == interaction.boosts.cend() ? nullptr : &*found;
}

/// Lower ones stand above.
int tierOf(const InboxRow& row, service::InboxOrder order)
{
    if (isLive(row))
        return 0;
    const bool isFirst =
        order == service::InboxOrder::Due && criticalBoost(row.interaction) != nullptr;
    return isFirst ? 1 : 2;
}

/// Why its clock stands still, and whose doing that is; empty where it runs.
QString pauseWords(const InboxRow& row)
{
    const Interaction& interaction = row.interaction;
    if (row.pausedBy.isEmpty() || !interaction.pendingOn)
        return {};
    return interaction.pendingOn == PendingOn::Customer
               ? InboxModel::tr("clock stopped by %1, waiting for the customer").arg(row.pausedBy)
               : InboxModel::tr("clock stopped by %1, waiting for somebody else").arg(row.pausedBy);
}

QString tip(const InboxRow& row)
{
    QStringList lines{row.interaction.subject};
    if (const Boost* boost = criticalBoost(row.interaction))
        lines.append(InboxModel::tr("critical: %1").arg(boost->reason));
    if (const QString pause = pauseWords(row); !pause.isEmpty())
        lines.append(pause);
    return lines.join(QLatin1Char('\n'));
}

QString spoken(const InboxRow& row, Timestamp now)
{
    const Interaction& interaction = row.interaction;
    QStringList words{
        InboxModel::tr("%1 from %2").arg(channelWords(interaction.channel), row.customerName),
        interaction.subject, stateWords(interaction)};
    if (criticalBoost(interaction))
        words.append(InboxModel::tr("critical"));
    if (interaction.unread)
        words.append(InboxModel::tr("unread"));
    if (interaction.due && interaction.state != InteractionState::Closed) {
        const QString span = spanWords(*interaction.due - now);
        words.append(*interaction.due < now ? InboxModel::tr("overdue by %1").arg(span)
                                            : InboxModel::tr("due in %1").arg(span));
    }
    if (const QString pause = pauseWords(row); !pause.isEmpty())
        words.append(pause);
    return words.join(QStringLiteral(", "));
}

} // namespace

InboxModel::InboxModel(service::Directory& directory, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent), m_directory(directory), m_clock(clock)
{
    auto* refreshing = new Pace(
        Pace::forEyes, [this] { refresh(); }, this);
    connect(&directory, &service::Directory::changed, refreshing, &Pace::ask);
}

void InboxModel::setQuery(const service::InboxQuery& query)
{
    beginResetModel();
    m_query = query;
    m_query.after = {};
    m_rows.clear();
    m_hasMore = false;
    ++m_generation;
    m_fetching = false;
    endResetModel();
    refresh();
}

void InboxModel::hold(InteractionId underPointer, InteractionId selected)
{
    m_underPointer = underPointer;
    m_selected = selected;
}

void InboxModel::refresh()
{
    if (m_fetching)
        m_stale = true;
    else
        fetch({});
}

void InboxModel::fetch(InteractionId after)
{
    m_fetching = true;
    m_stale = false;
    service::InboxQuery query = m_query;
    query.after = after;
    query.limit = after.isValid() ? kPage : std::max(kPage, int(m_rows.size()));
    const int asked = m_generation;
    whenDone(m_directory.inbox(query), this,
             [this, asked, query](const Result<QList<InboxRow>>& answer) {
                 if (asked != m_generation)
                     return;
                 m_fetching = false;
                 if (!answer) {
                     Q_EMIT failed(answer.error());
                     return;
                 }
                 m_hasMore = answer->size() >= query.limit;
                 if (query.after.isValid())
                     append(*answer);
                 else
                     apply(*answer);
                 Q_EMIT refreshed();
                 if (m_stale)
                     fetch({});
             });
}

QList<InteractionId> InboxModel::steadyIds(const QList<InboxRow>& fresh) const
{
    QList<InteractionId> wanted;
    for (const int tier : {0, 1, 2}) {
        for (const InboxRow& row : fresh) {
            if (tierOf(row, m_query.order) == tier)
                wanted.append(row.interaction.id);
        }
    }
    QList<Pin> pins;
    for (const InteractionId id : {m_underPointer, m_selected}) {
        const int index = id.isValid() ? indexOf(id) : -1;
        const bool known =
            std::any_of(pins.begin(), pins.end(), [id](const Pin& pin) { return pin.id == id; });
        if (index >= 0 && !known)
            pins.append({id, index});
    }
    return steadied(wanted, pins);
}

void InboxModel::apply(const QList<InboxRow>& fresh)
{
    QHash<InteractionId, InboxRow> byId;
    for (const InboxRow& row : fresh)
        byId.insert(row.interaction.id, row);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (byId.contains(m_rows.at(i).interaction.id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    const QList<InteractionId> order = steadyIds(fresh);
    for (int i = 0; i < order.size(); ++i) {
        const InboxRow& row = byId[order.at(i)];
        const int now = indexOf(order.at(i));
        if (now < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, row);
            endInsertRows();
            continue;
        }
        if (now != i) {
            beginMoveRows({}, now, now, {}, i);
            m_rows.move(now, i);
            endMoveRows();
        }
        if (m_rows.at(i) != row) {
            m_rows[i] = row;
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

void InboxModel::append(const QList<InboxRow>& page)
{
    QList<InboxRow> unknown;
    for (const InboxRow& row : page) {
        if (indexOf(row.interaction.id) < 0)
            unknown.append(row);
    }
    if (unknown.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + unknown.size()) - 1);
    m_rows.append(unknown);
    endInsertRows();
}

int InboxModel::indexOf(InteractionId id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).interaction.id == id)
            return i;
    }
    return -1;
}

int InboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant InboxModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InboxRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.customerName;
    case Qt::AccessibleTextRole: return spoken(row, m_clock.now());
    case Qt::ToolTipRole: return tip(row);
    case RowRole: return QVariant::fromValue(row);
    case CriticalRole: return criticalBoost(row.interaction) != nullptr;
    default: return {};
    }
}

bool InboxModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_fetching;
}

void InboxModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent) && !m_rows.isEmpty())
        fetch(m_rows.last().interaction.id);
}

} // namespace heddle::ui
