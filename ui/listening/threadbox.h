#pragma once

#include "core/service/listening/listeningview.h"

#include <QWidget>

namespace heddle {
class Clock;
}

namespace heddle::ui {

/// What stands before and after a post in its thread, a line each. Clicking it asks for the whole.
class ThreadBox final : public QWidget {
    Q_OBJECT
public:
    ThreadBox(const service::PostRow& row, const Clock& clock, QWidget* parent = nullptr);

    /// Whether there is anything to show.
    static bool hasThread(const service::PostRow& row);

Q_SIGNALS:
    void openRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QList<service::ThreadLine> m_lines;
    qsizetype m_here; ///< before this line stands the post itself
    int m_more;
    const Clock& m_clock;
};

} // namespace heddle::ui
