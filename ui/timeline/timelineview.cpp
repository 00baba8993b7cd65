#include "ui/timeline/timelineview.h"

#include "ui/timeline/entrypainter.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/previews/previews.h"
#include "ui/timeline/timelinemodel.h"

#include <QPainter>
#include <QScrollBar>

namespace heddle::ui {

namespace {
constexpr int fadeHeight = 20;
} // namespace

TimelineView::TimelineView(TimelineModel& model, const Clock& clock, QWidget* parent)
    : QListView(parent), m_model(model), m_clock(clock)
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

EntryFrame TimelineView::frameOf(int row) const
{
    const Entry& entry = m_model.entry(row);
    EntryFrame frame{.width = static_cast<qreal>(viewport()->width()),
                     .followsOurAnswer = m_model.followsOurAnswer(row),
                     .isUnfolded = m_unfolded.contains(entry.id),
                     .showsQuoted = m_quotedShown.contains(entry.id),
                     .scheme = tokens(this).dark ? Scheme::Dark : Scheme::Light};
    if (m_model.startsDay(row))
        frame.day = dayWords(entry.at.toDateTime().toLocalTime().date(),
                             m_clock.now().toDateTime().toLocalTime().date());
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
                           .isLast = row + 1 == m_heights.count(),
                           .isMine = m_me.isValid() && m_model.entry(row).agent == m_me,
                           .marked = m_marked,
                           .previews = m_previews};
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

void TimelineView::setMarked(const QString& words)
{
    m_marked = words;
    viewport()->update();
}

void TimelineView::setMe(AgentId me)
{
    m_me = me;
    viewport()->update();
}

void TimelineView::setPreviews(Previews& previews)
{
    m_previews = &previews;
    connect(&previews, &Previews::arrived, viewport(), qOverload<>(&QWidget::update));
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
