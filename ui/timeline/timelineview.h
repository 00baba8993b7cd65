#pragma once

#include "core/base/ids.h"
#include "ui/timeline/entrylayout.h"
#include "ui/timeline/heights.h"

#include <QCache>
#include <QListView>
#include <QSet>

namespace heddle {
class Clock;
}

namespace heddle::ui {

class CorrectionMenu;
class Previews;
class TimelineModel;

/// The one list of everything a customer and the centre said to each other.
///
/// A QListView with its own geometry: rows have their exact height from the moment they are first
/// seen and an estimate before, so a hundred thousand of them open at once and scroll smoothly. It
/// keeps its place when rows come in above or the width changes, and stays at the end when it is
/// there. Keyboard, selection and assistive technology are QListView's.
class TimelineView final : public QListView {
    Q_OBJECT
public:
    TimelineView(TimelineModel& model, const Clock& clock, QWidget* parent = nullptr);

    /// Goes to the newest entry.
    void toEnd();
    bool isAtEnd() const;
    void toRow(int row);
    /// Begins reading at `row` when there is more below it than fits; else, or with -1, at the end.
    void startAt(int row);
    /// Words to show wherever they stand; empty for none.
    void setMarked(const QString& words);
    /// Goes to a row, unfolds what hides the marked words, and shows them.
    void reveal(int row);
    /// Where attached pictures come from; they outlive the view.
    void setPreviews(Previews& previews);
    /// Whose words need no name.
    void setMe(AgentId me);
    /// What can be done to the entry at `row`, as its buttons say it.
    QList<EntryLayout::Spot> spots(int row) const;

    QRect visualRect(const QModelIndex& index) const override;
    QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

Q_SIGNALS:
    void actionRequested(heddle::EntryId entry, heddle::ui::EntryAction action, int index);
    void linkActivated(const QUrl& url);
    /// Somebody who knows better says what a message really is; see heddle::corrected().
    void correctionRequested(heddle::EntryId entry, heddle::ReadingKind what,
                             const QString& answer);
    /// A promise that was read in a message is one, by its place there.
    void promiseTaken(heddle::EntryId entry, int place);
    /// The reader is near the oldest loaded entry.
    void olderWanted();
    /// The reader is near the newest loaded entry.
    void newerWanted();
    void endReached();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A row and how far below the viewport's top it begins: what stays still while heights change.
    struct Anchor {
        int row = 0;
        qint64 offset = 0;
        bool isEnd = true;
    };
    Anchor anchor() const;
    void restore(const Anchor& anchor);

    EntryFrame frameOf(int row) const;
    int estimateOf(int row) const;
    const EntryLayout& layout(int row) const;
    void settle(int row);
    void settleVisible();
    void forget(int row);
    void measure();
    void setRange();
    qint64 topOf(int row) const { return m_heights.top(row) - verticalOffset(); }

    struct Place {
        int row = -1;
        QPointF point; ///< inside the row, as in a left-to-right window
    };
    Place placeAt(QPointF viewportPoint) const;
    void act(int row, const EntryLayout::Spot& spot);
    void showActions(int row, const QPoint& at);
    static QString actionName(const EntryLayout::Spot& spot, const Entry& entry);
    CorrectionMenu* correctionsOf(int row, std::optional<ReadingKind> only, QWidget* parent);

    TimelineModel& m_model;
    const Clock& m_clock;
    Heights m_heights;
    QList<bool> m_isExact;
    int m_width = -1;
    mutable QCache<EntryId, EntryLayout> m_layouts{400};
    QSet<EntryId> m_unfolded;
    QSet<EntryId> m_quotedShown;
    QString m_marked;
    Previews* m_previews = nullptr;
    AgentId m_me;
    Place m_hover;
};

} // namespace heddle::ui
