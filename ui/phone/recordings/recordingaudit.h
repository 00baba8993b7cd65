#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QWidget>

class QTableView;

namespace heddle::service {
class RecordingDesk;
}

namespace heddle::ui {

class Label;
class RecordingUsesModel;

/// In Settings, for supervisors: who listened to recorded calls or saved them, and when. Enter opens
/// the contact.
class RecordingAudit final : public QWidget {
    Q_OBJECT
public:
    RecordingAudit(service::RecordingDesk& recordings, const Clock& clock,
                   QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void openRequested(heddle::InteractionId id);
    void failed(const heddle::Error& error);

private:
    service::RecordingDesk& m_recordings;
    const Clock& m_clock;
    RecordingUsesModel* m_model;
    QTableView* m_table;
    Label* m_note;
};

} // namespace heddle::ui
