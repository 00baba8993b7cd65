#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QListView>

namespace heddle::ui {

class InboxModel;

/// The list of an inbox. What is selected is open; the rows under the pointer and the open one do
/// not move when others come and go, nor when a card above the list pushes it down.
class InboxView final : public QListView {
    Q_OBJECT
public:
    explicit InboxView(InboxModel& model, QWidget* parent = nullptr);

    /// Marks the interaction that is open elsewhere as the selected row, if it is here.
    void showOpen(InteractionId id);
    /// Paints what a second has changed: the rows that count seconds, and now and then the rest.
    void tick(Timestamp now);
    /// Moves the selection, as the arrow keys do.
    void step(int by);

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);

protected:
    bool viewportEvent(QEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void hold();
    /// Lets the list lie as if nothing had pushed it.
    void release();
    int pushRange() const;
    void open(const QModelIndex& index);

    InboxModel& m_model;
    InteractionId m_open;
    int m_ticks = 0;
    int m_pushed = 0;        ///< how far the list was pushed down below a pointer
    bool m_byPerson = false; ///< a key or the mouse is at work, not the model
};

} // namespace heddle::ui
