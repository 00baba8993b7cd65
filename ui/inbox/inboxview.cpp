#include "ui/inbox/inboxview.h"

#include "ui/inbox/inboxmodel.h"

#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <utility>

namespace heddle::ui {

namespace {

/// Nearer to its due moment than this a row counts seconds, else minutes.
constexpr auto secondsShownBelow = std::chrono::hours(1);
constexpr int ticksForAll = 20;

} // namespace

InboxView::InboxView(InboxModel& model, QWidget* parent) : QListView(parent), m_model(model)
{
    setObjectName(QStringLiteral("inbox.list"));
    setAccessibleName(tr("Inbox"));
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    viewport()->setAutoFillBackground(false);
    connect(&model, &InboxModel::refreshed, this, [this] { showOpen(m_open); });
    connect(&model, &InboxModel::modelReset, this, &InboxView::release);
}

void InboxView::showOpen(InteractionId id)
{
    m_open = id;
    const int row = m_model.indexOf(id);
    const QModelIndex wanted = row >= 0 ? m_model.index(row) : QModelIndex();
    if (wanted != currentIndex()) {
        if (wanted.isValid())
            selectionModel()->setCurrentIndex(wanted, QItemSelectionModel::ClearAndSelect);
        else
            selectionModel()->clear();
    }
    hold();
}

void InboxView::tick(Timestamp now)
{
    if (++m_ticks % ticksForAll == 0)
        return viewport()->update();
    const int bottom = viewport()->height();
    for (int row = qMax(0, indexAt({1, 1}).row()); row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        if (visualRect(index).top() > bottom)
            break;
        const auto due = index.data(InboxModel::RowRole).value<service::InboxRow>().interaction.due;
        if (due && std::chrono::abs(*due - now) < secondsShownBelow)
            update(index);
    }
}

void InboxView::step(int by)
{
    const int now =
        currentIndex().isValid() ? currentIndex().row() : (by > 0 ? -1 : m_model.rowCount());
    const int row = std::clamp(now + by, 0, std::max(0, m_model.rowCount() - 1));
    if (m_model.rowCount() == 0)
        return;
    const QScopedValueRollback byPerson(m_byPerson, true);
    setCurrentIndex(m_model.index(row));
    scrollTo(currentIndex());
}

void InboxView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    // The model also moves the current row when it removes one; only people open things.
    if (m_byPerson)
        open(current);
}

void InboxView::open(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_open = m_model.at(index.row()).interaction.id;
    hold();
    Q_EMIT openRequested(m_open);
}

void InboxView::keyPressEvent(QKeyEvent* event)
{
    const QScopedValueRollback byPerson(m_byPerson, true);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void InboxView::mousePressEvent(QMouseEvent* event)
{
    const QScopedValueRollback byPerson(m_byPerson, true);
    const QModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    // Another page may lie over the one that is open: pressed again, it comes back.
    if (event->button() == Qt::LeftButton && before == indexAt(event->pos()))
        open(before);
}

bool InboxView::viewportEvent(QEvent* event)
{
    const bool used = QListView::viewportEvent(event);
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave)
        hold();
    if (event->type() == QEvent::Leave)
        release();
    return used;
}

void InboxView::moveEvent(QMoveEvent* event)
{
    QListView::moveEvent(event);
    const int down = event->pos().y() - event->oldPos().y();
    // A row that the card itself now covers cannot stay under the pointer.
    const bool isPointed = viewport()->underMouse()
                           && (down < 0 || viewport()->mapFromGlobal(QCursor::pos()).y() >= 0);
    if (down == 0 || (!isPointed && m_pushed == 0))
        return;
    m_pushed = std::max(0, m_pushed + down);
    // A bar that may hide would: the list's own range is none. Hiding and showing it again would
    // each lay the list out anew, without end.
    setVerticalScrollBarPolicy(m_pushed > 0 ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAsNeeded);
    updateGeometries();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + down);
}

void InboxView::updateGeometries()
{
    const int scrolled = verticalScrollBar()->value();
    QListView::updateGeometries();
    if (m_pushed == 0)
        return;
    // A short list has nothing to scroll; to stay where it was pointed at it must.
    verticalScrollBar()->setMaximum(std::max(verticalScrollBar()->maximum(), pushRange()));
    verticalScrollBar()->setValue(scrolled);
}

int InboxView::pushRange() const
{
    // One row stays in sight at least: who sees none takes the list for empty.
    return std::clamp((m_model.rowCount() - 1) * std::max(0, sizeHintForRow(0)), 0, m_pushed);
}

void InboxView::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    // What goes away above a hidden list moves it without a word.
    release();
}

void InboxView::release()
{
    if (m_pushed == 0)
        return;
    const int back = verticalScrollBar()->value() - std::exchange(m_pushed, 0);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    updateGeometries();
    verticalScrollBar()->setValue(back);
}

void InboxView::hold()
{
    InteractionId pointed;
    if (viewport()->underMouse()) {
        const QModelIndex index = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
        if (index.isValid())
            pointed = m_model.at(index.row()).interaction.id;
    }
    m_model.hold(pointed, m_open);
}

} // namespace heddle::ui
