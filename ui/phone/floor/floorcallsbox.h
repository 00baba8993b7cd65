#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/service/phone/floorcall.h"
#include "ui/services.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QModelIndex;

namespace heddle::ui {

class AttendBar;
class FloorCallModel;

/// For who looks after the others: the calls at the other desks, and under them what can be done
/// with the chosen one: listen, whisper, join. Hidden while nobody talks. Enter opens its contact.
class FloorCallsBox final : public QWidget {
    Q_OBJECT
public:
    /// \param services with Services::phone
    explicit FloorCallsBox(const Services& services, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void failed(const heddle::Error& error);

private:
    void list(const QList<service::FloorCall>& calls);
    void choose(const QModelIndex& index);

    Services m_services;
    FloorCallModel* m_model;
    QListView* m_view;
    AttendBar* m_attend;
    QTimer m_tick;
};

} // namespace heddle::ui
