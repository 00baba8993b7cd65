#pragma once

#include "core/service/listening/listeningview.h"

#include <QWidget>

namespace heddle::ui {

/// Posts of the last 24 hours, an hour a bar, before the band of what is usual at that hour. A
/// spike stands out in its colour and carries its number.
class HourChart final : public QWidget {
    Q_OBJECT
public:
    explicit HourChart(QWidget* parent = nullptr);

    void show(const QList<service::PostHour>& hours);
    using QWidget::show;

    static constexpr int kHeight = 150;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    qreal step() const;

    QList<service::PostHour> m_hours;
};

} // namespace heddle::ui
