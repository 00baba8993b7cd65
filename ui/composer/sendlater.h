#pragma once

#include "core/base/clock.h"

#include <QMenu>

namespace heddle::ui {

/// A moment to send at, with its words.
struct SendTime {
    QString words;
    Timestamp at;
};

/// The times that make sense from `now` on, in local time.
QList<SendTime> sendTimes(Timestamp now);

/// When a message is to leave; filled each time it opens.
class SendLaterMenu final : public QMenu {
    Q_OBJECT
public:
    SendLaterMenu(Clock& clock, QWidget* parent);

Q_SIGNALS:
    void chosen(heddle::Timestamp at);

private:
    void fill();
    void askForTime();

    Clock& m_clock;
};

} // namespace heddle::ui
