#pragma once

#include "core/service/phone/recordings/waveform.h"
#include "ui/theme/ink.h"

#include <QWidget>

namespace heddle::ui {

/// Draws a recorded call: the customer above the middle, the agent below it; what was heard, up to
/// `heard` (0 to 1), in the accent.
void drawWaveform(Ink& ink, const QRectF& place, const service::Waveform& wave, qreal heard);

/// A recorded call with the place that is heard; a press, or an arrow key, goes somewhere else.
class WaveView final : public QWidget {
    Q_OBJECT
public:
    explicit WaveView(QWidget* parent = nullptr);

    void setWaveform(const service::Waveform& wave);
    const service::Waveform& waveform() const { return m_wave; }
    void setAt(Duration at);
    Duration at() const { return m_at; }

    QSize sizeHint() const override { return {240, 40}; }

Q_SIGNALS:
    void placeRequested(heddle::Duration at);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go(Duration to);

    service::Waveform m_wave;
    Duration m_at{};
};

} // namespace heddle::ui
