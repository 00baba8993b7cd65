// What mouse and keyboard do in the timeline.
#include "ui/timeline/timelineview.h"

#include "ui/insight/correctionmenu.h"
#include "ui/original/linkverdict.h"
#include "ui/theme/bidi.h"
#include "ui/timeline/entrywords.h"
#include "ui/timeline/timelinemodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace heddle::ui {

TimelineView::Place TimelineView::placeAt(QPointF viewportPoint) const
{
    const QModelIndex index = indexAt(viewportPoint.toPoint());
    if (!index.isValid())
        return {};
    const QPointF inRow(viewportPoint.x(),
                        viewportPoint.y() - static_cast<qreal>(topOf(index.row())));
    const QRectF area(0, 0, viewport()->width(), m_heights.height(index.row()));
    return {index.row(), placed(inRow, area, layoutDirection())};
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = placeAt(event->position());
    bool overSomething = false;
    QString tip;
    if (m_hover.row >= 0) {
        const EntryLayout& laid = layout(m_hover.row);
        const auto* spot = laid.spotAt(m_hover.point);
        if (spot && spot->action == EntryAction::OpenAttachment)
            tip = m_model.entry(m_hover.row).attachments.at(spot->index).name;
        const QUrl link = laid.body ? laid.body->linkAt(m_hover.point - laid.bodyAt) : QUrl();
        if (!link.isEmpty())
            tip = linkSentence(link);
        if (const auto* mark = laid.markAt(m_hover.point))
            tip = mark->mark.why.isEmpty() ? mark->mark.words : mark->mark.why;
        overSomething = spot || !link.isEmpty() || laid.readingAt(m_hover.point);
    }
    viewport()->setCursor(overSomething ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->setToolTip(tip);
    viewport()->update();
}

void TimelineView::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    m_hover = {};
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const Place place = placeAt(event->position());
    if (place.row < 0)
        return;
    const EntryLayout& laid = layout(place.row);
    if (const auto* spot = laid.spotAt(place.point)) {
        act(place.row, *spot);
    } else if (const auto what = laid.readingAt(place.point)) {
        CorrectionMenu* menu = correctionsOf(place.row, what, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(event->globalPosition().toPoint());
    } else if (laid.body) {
        const QUrl link = laid.body->linkAt(place.point - laid.bodyAt);
        if (!link.isEmpty())
            Q_EMIT linkActivated(link);
    }
}

void TimelineView::act(int row, const EntryLayout::Spot& spot)
{
    const EntryId id = m_model.entry(row).id;
    const auto toggle = [&](QSet<EntryId>& set) {
        if (!set.remove(id))
            set.insert(id);
        const Anchor kept = isAtEnd() ? Anchor{row, topOf(row), false} : anchor();
        forget(row);
        restore(kept);
        viewport()->update();
    };
    // `spot` lies in the layout that folding throws away.
    const EntryAction action = spot.action;
    const int index = spot.index;
    if (action == EntryAction::ToggleMore)
        toggle(m_unfolded);
    else if (action == EntryAction::ToggleQuoted)
        toggle(m_quotedShown);
    else
        Q_EMIT actionRequested(id, action, index);
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : last + 1;
    const auto page = [this](int from, int step) {
        const qint64 goal = m_heights.top(from) + static_cast<qint64>(step) * viewport()->height();
        return m_heights.rowAt(std::max<qint64>(0, goal));
    };
    int row = now;
    switch (action) {
    case MoveUp:
    case MovePrevious: row = now - 1; break;
    case MoveDown:
    case MoveNext: row = now + 1; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = last; break;
    case MovePageUp: row = std::min(now - 1, page(std::min(now, last), -1)); break;
    case MovePageDown: row = std::max(now + 1, page(std::min(now, last), 1)); break;
    case MoveLeft:
    case MoveRight: break;
    }
    return m_model.index(std::clamp(row, 0, last), 0);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                       || event->key() == Qt::Key_Menu;
    if (opens && currentIndex().isValid()) {
        const QRect row = visualRect(currentIndex());
        showActions(currentIndex().row(),
                    viewport()->mapToGlobal(QPoint(
                        row.center().x(), std::clamp(row.center().y(), 0, viewport()->height()))));
        return;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(m_model.entry(currentIndex().row()).text);
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    showActions(index.row(), event->globalPos());
}

CorrectionMenu* TimelineView::correctionsOf(int row, std::optional<ReadingKind> only,
                                            QWidget* parent)
{
    const Entry entry = m_model.entry(row);
    auto* menu = new CorrectionMenu(entry, only, parent);
    connect(menu, &CorrectionMenu::chosen, this,
            [this, id = entry.id](ReadingKind what, const QString& answer) {
                Q_EMIT correctionRequested(id, what, answer);
            });
    connect(menu, &CorrectionMenu::promiseTaken, this,
            [this, id = entry.id](int place) { Q_EMIT promiseTaken(id, place); });
    return menu;
}

/// What an action is called away from its place: of two moments, the words say which.
QString TimelineView::actionName(const EntryLayout::Spot& spot, const Entry& entry)
{
    if (spot.action == EntryAction::OpenAttachment)
        return tr("Open %1").arg(spot.words);
    const bool isOfMoment =
        spot.action == EntryAction::AcknowledgeMoment || spot.action == EntryAction::LetMomentBe;
    if (!isOfMoment || entry.moments.size() < 2 || spot.index >= entry.moments.size())
        return spot.words;
    constexpr qsizetype longest = 40;
    QString quote = entry.moments.at(spot.index).quote.simplified();
    if (quote.size() > longest)
        quote = quote.left(longest).trimmed() + QChar(0x2026);
    return tr("%1: “%2”").arg(spot.words, quote.replace(u'&', QLatin1String("&&")));
}

void TimelineView::showActions(int row, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("entryMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const EntryId id = m_model.entry(row).id;
    for (const EntryLayout::Spot& spot : spots(row)) {
        menu->addAction(actionName(spot, m_model.entry(row)), this, [this, id, spot] {
            if (const int now = m_model.rowOf(id); now >= 0)
                act(now, spot);
        });
    }
    if (m_model.entry(row).kind != EntryKind::System && m_model.entry(row).kind != EntryKind::Note)
        menu->addMenu(correctionsOf(row, {}, menu));
    menu->addAction(tr("Show only this contact"), this,
                    [this, id] { Q_EMIT actionRequested(id, EntryAction::ShowContact, 0); });
    menu->addSeparator();
    menu->addAction(tr("Copy text"), this, [this, id] {
        if (const int now = m_model.rowOf(id); now >= 0)
            QGuiApplication::clipboard()->setText(m_model.entry(now).text);
    });
    menu->addAction(tr("Copy link to this entry"), this,
                    [id] { QGuiApplication::clipboard()->setText(entryLink(id)); });
    menu->popup(at);
}

} // namespace heddle::ui
