#include "ui/timeline/timelineview.h"

#include "ui/timeline/entrypainter.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/timelinemodel.h"

#include <QPainter>
#include <QScrollBar>

namespace heddle::ui {

namespace {
constexpr int bottomSpace = 16;
constexpr int fadeHeight = 20;
} // namespace

TimelineView::TimelineView(TimelineModel& model, QWidget* parent)
    : QListView(parent), m_model(model)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Customer timeline"));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(40);
    viewport()->setMouseTracking(true);
}

// --- geometry -------------------------------------------------------------------------------

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

void TimelineView::measure()
{
    m_width = viewport()->width();
    m_layouts.clear();
    QList<int> heights;
    heights.reserve(m_model.rowCount());
    for (int row = 0; row < m_model.rowCount(); ++row)
        heights << estimatedHeight(m_model.entry(row), frameOf(row));
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
    verticalScrollBar()->setValue(static_cast<int>(m_heights.top(row)) - 8);
    setCurrentIndex(m_model.index(row, 0));
}

EntryFrame TimelineView::frameOf(int row) const
{
    const Entry& entry = m_model.entry(row);
    EntryFrame frame{.width = static_cast<qreal>(viewport()->width()),
                     .followsOurAnswer = m_model.followsOurAnswer(row),
                     .isUnfolded = m_unfolded.contains(entry.id),
                     .showsQuoted = m_quotedShown.contains(entry.id),
                     .scheme = tokens(this).dark ? Scheme::Dark : Scheme::Light};
    if (m_model.startsDay(row))
        frame.day = dayWords(entry.at.toDateTime().toLocalTime().date(), QDate::currentDate());
    if (entry.channel == ChannelKind::Chat && row > 0 && frame.day.isEmpty()
        && !frame.followsOurAnswer) {
        const Entry& before = m_model.entry(row - 1);
        frame.joinsPrevious = before.kind == entry.kind && before.channel == entry.channel
                              && before.author == entry.author && entry.at - before.at < 5min;
    }
    return frame;
}

const EntryLayout& TimelineView::layout(int row) const
{
    const Entry& entry = m_model.entry(row);
    EntryFrame frame = frameOf(row);
    if (const auto* known = m_layouts.object(entry.id); known && known->frame == frame)
        return *known;
    auto made = layOut(entry, frame);
    const EntryLayout& result = *made;
    m_layouts.insert(entry.id, made.release());
    return result;
}

QList<EntryLayout::Spot> TimelineView::spots(int row) const
{
    return layout(row).spots;
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
        heights << (isKnown ? m_heights.height(before)
                            : estimatedHeight(m_model.entry(row), frameOf(row)));
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

// --- painting -------------------------------------------------------------------------------

void TimelineView::paintEvent(QPaintEvent*)
{
    const bool wasAtEnd = isAtEnd();
    settleVisible();
    if (wasAtEnd && !isAtEnd()) {
        const QSignalBlocker quiet(verticalScrollBar());
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens(this);
    const QRect area = viewport()->rect();
    painter.fillRect(area, t.panel);
    const int first = m_heights.rowAt(verticalOffset());
    if (first >= 0) {
        for (int row = first; row < m_heights.count() && topOf(row) < area.height(); ++row) {
            const EntryLayout& laid = layout(row);
            painter.save();
            painter.translate(0, static_cast<qreal>(topOf(row)));
            Ink ink(painter, QRectF(0, 0, area.width(), laid.height), layoutDirection(), t);
            EntryLook look{.isCurrent = hasFocus() && currentIndex().row() == row,
                           .isLast = row + 1 == m_heights.count()};
            if (m_hover.row == row)
                look.hovered = laid.spotAt(m_hover.point);
            paintEntry(ink, m_model.entry(row), laid, look);
            painter.restore();
        }
    }
    const auto fade = [&](int from, int to) {
        QLinearGradient gradient(0, from, 0, to);
        gradient.setColorAt(0, t.panel);
        gradient.setColorAt(1, withAlpha(t.panel, 0));
        painter.fillRect(QRect(0, std::min(from, to), area.width(), fadeHeight), gradient);
    };
    if (verticalOffset() > 0)
        fade(0, fadeHeight);
    if (!isAtEnd())
        fade(area.height(), area.height() - fadeHeight);
}

void TimelineView::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    // A new scheme or font lays everything out anew.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange
        || event->type() == QEvent::LanguageChange)
        doItemsLayout();
}

} // namespace heddle::ui
