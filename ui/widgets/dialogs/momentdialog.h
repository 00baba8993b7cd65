#pragma once

#include "core/base/clock.h"

#include <QDialog>

class QDateTimeEdit;

namespace heddle::ui {

/// Asks for a moment of one's own, in local time.
class MomentDialog final : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString question; ///< "When is it to leave?"
        QString field;    ///< what the moment is, for screen readers
        QString keep;     ///< on the button that takes it
    };
    /// \param first what stands there to begin with; nothing before `soonest` can be chosen
    MomentDialog(const QString& name, const Words& words, Timestamp first, Timestamp soonest,
                 QWidget* parent);

Q_SIGNALS:
    void chosen(heddle::Timestamp at);

private:
    QDateTimeEdit* m_at;
};

} // namespace heddle::ui
