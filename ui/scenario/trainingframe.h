#pragma once

#include "core/service/rehearsal/rehearsalview.h"

#include <QWidget>

namespace heddle::ui {

/// The window of a scenario: a bright frame with the word TRAINING around everything, so that
/// nobody takes it for real work.
class TrainingFrame final : public QWidget {
    Q_OBJECT
public:
    explicit TrainingFrame(QWidget* parent = nullptr);

    /// Puts the window of the centre into the frame, in the place of an earlier one, which is
    /// deleted at once; null takes it out only.
    void setInside(QWidget* inside);
    QWidget* inside() const { return m_inside; }
    void show(const service::RehearsalView& view);
    using QWidget::show;

    static constexpr int kStrip = 28;
    static constexpr int kEdge = 4;

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* m_inside = nullptr;
    QString m_words; ///< at the end of the strip
};

} // namespace heddle::ui
