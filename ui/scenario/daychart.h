#pragma once

#include "core/service/rehearsal/rehearsalview.h"
#include "ui/theme/ink.h"

#include <QWidget>

namespace heddle::ui {

/// The day as lanes: what came on which channel, how long it waited, what is still to come; marks
/// above, scored moments below, and a playhead that can be taken to another moment.
class DayChart final : public QWidget {
    Q_OBJECT
public:
    explicit DayChart(QWidget* parent = nullptr);

    void show(const service::RehearsalView& view);
    using QWidget::show;
    static constexpr int kHeight = 252;

Q_SIGNALS:
    /// The playhead was put here.
    void momentChosen(heddle::Timestamp moment);
    /// A scored moment was clicked.
    void itemChosen(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    qreal xOf(Timestamp at) const;
    Timestamp momentAt(qreal x) const;
    int itemAt(QPointF place) const;
    void paintMarks(Ink& ink) const;
    void paintRuler(Ink& ink) const;
    void paintLanes(Ink& ink) const;
    void paintContact(Ink& ink, const service::RehearsedContact& contact, qreal middle) const;
    void paintReach(Ink& ink, qreal top, qreal bottom) const;
    void paintMoments(Ink& ink) const;
    QList<qreal> momentPlaces() const;
    void paintLegend(Ink& ink) const;
    void paintHead(Ink& ink) const;

    service::RehearsalView m_view;
    std::optional<Timestamp> m_dragged; ///< where the playhead is held
};

} // namespace heddle::ui
