// Where the timeline's rows stand: heights, anchors, scrolling.
#include "ui/timeline/timelineview.h"

#include "ui/timeline/timelinemodel.h"

#include <QScrollBar>

namespace heddle::ui {

namespace {
constexpr int bottomSpace = 16;
constexpr int roomAbove = 8;
} // namespace

TimelineView::Anchor TimelineView::anchor() const
{
    if (m_heights.count() == 0 || isAtEnd())
        return {};
    const int row = m_heights.rowAt(verticalOffset());
    return {row, topOf(row), false};
}

void TimelineView::restore(const Anchor& anchor)
{
    if (anchor.isEnd || anchor.row >= m_heights.count()) {
        toEnd();
        return;
    }
    settle(anchor.row);
    setRange();
    verticalScrollBar()->setValue(static_cast<int>(m_heights.top(anchor.row) - anchor.offset));
}

int TimelineView::estimateOf(int row) const
{
    EntryLines lines = EntryLine::None;
    if (m_model.startsDay(row))
        lines |= EntryLine::Day;
    if (m_model.followsOurAnswer(row))
        lines |= EntryLine::SinceOurAnswer;
    return estimatedHeight(m_model.entry(row), viewport()->width(), lines);
}

void TimelineView::measure()
{
    m_width = viewport()->width();
    m_layouts.clear();
    QList<int> heights;
    heights.reserve(m_model.rowCount());
    for (int row = 0; row < m_model.rowCount(); ++row)
        heights << estimateOf(row);
    m_isExact.fill(false, heights.size());
    m_heights.assign(heights);
    setRange();
}

void TimelineView::setRange()
{
    const qint64 whole = m_heights.total() + bottomSpace;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, static_cast<int>(std::max<qint64>(0, whole - viewport()->height())));
}

void TimelineView::settle(int row)
{
    if (m_isExact.at(row))
        return;
    m_isExact[row] = true;
    m_heights.setHeight(row, static_cast<int>(std::ceil(layout(row).height)));
}

void TimelineView::settleVisible()
{
    const int offset = verticalOffset();
    const int first = m_heights.rowAt(offset);
    if (first < 0)
        return;
    qint64 y = m_heights.top(first) - offset;
    for (int row = first; row < m_heights.count() && y < viewport()->height(); ++row) {
        settle(row);
        y += m_heights.height(row);
    }
    // Painting must not start a new round of scrolling.
    const QSignalBlocker quiet(verticalScrollBar());
    setRange();
}

void TimelineView::forget(int row)
{
    m_layouts.remove(m_model.entry(row).id);
    m_isExact[row] = false;
    settle(row);
}

void TimelineView::toEnd()
{
    qint64 seen = 0;
    for (int row = m_heights.count() - 1; row >= 0 && seen < viewport()->height(); --row) {
        settle(row);
        seen += m_heights.height(row);
    }
    setRange();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    viewport()->update();
}

bool TimelineView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
}

void TimelineView::toRow(int row)
{
    if (row < 0 || row >= m_heights.count())
        return;
    settle(row);
    setRange();
    verticalScrollBar()->setValue(static_cast<int>(m_heights.top(row)) - roomAbove);
    setCurrentIndex(m_model.index(row, 0));
}

void TimelineView::startAt(int row)
{
    if (row < 0) {
        toEnd();
        return;
    }
    qint64 below = 0;
    for (int i = row; i < m_heights.count() && below < viewport()->height(); ++i) {
        settle(i);
        below += m_heights.height(i);
    }
    setRange();
    if (below >= viewport()->height())
        verticalScrollBar()->setValue(static_cast<int>(m_heights.top(row)) - roomAbove);
    else
        toEnd();
}

void TimelineView::reveal(int row)
{
    if (row < 0 || row >= m_heights.count())
        return;
    if (m_marked.isEmpty()) {
        toRow(row);
        return;
    }
    const Entry& entry = m_model.entry(row);
    const EntryLayout* laid = &layout(row);
    const auto isIn = [&](const std::unique_ptr<BodyLayout>& body) {
        return body && body->topOf(m_marked).has_value();
    };
    if (!isIn(laid->body) && laid->body && laid->body->isCut()
        && entry.text.contains(m_marked, Qt::CaseInsensitive))
        m_unfolded.insert(entry.id);
    else if (!isIn(laid->body) && entry.quoted.contains(m_marked, Qt::CaseInsensitive))
        m_quotedShown.insert(entry.id);
    forget(row);
    toRow(row);
    laid = &layout(row);
    qreal inRow = 0;
    if (isIn(laid->body))
        inRow = laid->bodyAt.y() + *laid->body->topOf(m_marked);
    else if (isIn(laid->quoted))
        inRow = laid->quotedAt.y() + *laid->quoted->topOf(m_marked);
    if (inRow > viewport()->height() * .6)
        verticalScrollBar()->setValue(
            static_cast<int>(static_cast<qreal>(m_heights.top(row)) + inRow)
            - viewport()->height() / 3);
    viewport()->update();
}

int TimelineView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect TimelineView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return {};
    return {0, static_cast<int>(topOf(index.row())), viewport()->width(),
            m_heights.height(index.row())};
}

QModelIndex TimelineView::indexAt(const QPoint& point) const
{
    const qint64 place = point.y() + verticalOffset();
    if (place < 0 || place >= m_heights.total())
        return {};
    return m_model.index(m_heights.rowAt(place), 0);
}

void TimelineView::scrollTo(const QModelIndex& index, ScrollHint)
{
    if (!index.isValid() || index.row() >= m_heights.count())
        return;
    settle(index.row());
    setRange();
    const QRect row = visualRect(index);
    const int below = row.bottom() - viewport()->height();
    if (row.top() < 0)
        verticalScrollBar()->setValue(verticalOffset() + row.top());
    else if (below > 0)
        verticalScrollBar()->setValue(verticalOffset() + std::min(row.top(), below));
}

void TimelineView::doItemsLayout()
{
    const Anchor kept = anchor();
    measure();
    restore(kept);
    viewport()->update();
}

void TimelineView::reset()
{
    QListView::reset();
    m_heights.clear();
    m_layouts.clear();
    m_unfolded.clear();
    m_quotedShown.clear();
    m_hover = {};
    measure();
    toEnd();
}

void TimelineView::updateGeometries()
{
    if (viewport()->width() != m_width || m_heights.count() != m_model.rowCount())
        doItemsLayout();
    else
        setRange();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    const Anchor kept = anchor();
    QAbstractItemView::resizeEvent(event);
    if (viewport()->width() != m_width)
        measure();
    restore(kept);
}

void TimelineView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (verticalOffset() < viewport()->height())
        Q_EMIT olderWanted();
    if (verticalScrollBar()->maximum() - verticalOffset() < viewport()->height())
        Q_EMIT newerWanted();
    if (isAtEnd())
        Q_EMIT endReached();
}

void TimelineView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    const Anchor kept = anchor();
    QList<int> heights;
    heights.reserve(m_model.rowCount());
    QList<bool> exact;
    exact.reserve(m_model.rowCount());
    const int added = end - start + 1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isNew = row >= start && row <= end;
        const int before = row < start ? row : row - added;
        const bool isKnown = !isNew && before < m_heights.count();
        heights << (isKnown ? m_heights.height(before) : estimateOf(row));
        exact << (isKnown && m_isExact.at(before));
    }
    m_heights.assign(heights);
    m_isExact = exact;
    auto moved = kept;
    if (!kept.isEnd && kept.row >= start)
        moved.row += added;
    restore(moved);
    // Not QListView's: that would have every row measured anew.
    QAbstractItemView::rowsInserted(parent, start, end);
    viewport()->update();
}

void TimelineView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                               const QList<int>& roles)
{
    QListView::dataChanged(topLeft, bottomRight, roles);
    if (m_heights.count() != m_model.rowCount())
        return;
    const Anchor kept = anchor();
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row)
        forget(row);
    restore(kept);
    viewport()->update();
}

} // namespace heddle::ui
