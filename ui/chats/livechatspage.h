#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/services.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QModelIndex;
class QStackedWidget;

namespace heddle::ui {

class EmptyState;
class FloorCallsBox;
class Label;
class LiveChatModel;

/// For who looks after the others: the calls at their desks, and every open chat as it is at this
/// moment, those first that wait longest for an answer. Enter or a click reads one along.
class LiveChatsPage final : public QWidget {
    Q_OBJECT
public:
    /// \param services with Services::chat
    explicit LiveChatsPage(const Services& services, QWidget* parent = nullptr);

    /// Asks again; call when the page comes to the front.
    void refresh();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void failed(const heddle::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refreshSoon();
    void showCount(int count);
    void choose(const QModelIndex& index);

    Services m_services;
    LiveChatModel* m_model;
    Label* m_count;
    FloorCallsBox* m_calls = nullptr; ///< none without a telephone
    QListView* m_view;
    EmptyState* m_nothing;
    QStackedWidget* m_stack;
    QTimer m_soon;
    QTimer m_tick; ///< clocks run
};

} // namespace heddle::ui
