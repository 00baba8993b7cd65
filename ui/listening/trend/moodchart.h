#pragma once

#include "core/service/listening/listeningview.h"
#include "ui/theme/ink.h"

#include <QWidget>

namespace heddle::ui {

/// How posts felt: the share of positive ones with its interval and the three parts as one bar.
/// Says "too few to tell" rather than a number that means nothing.
class MoodChart final : public QWidget {
    Q_OBJECT
public:
    explicit MoodChart(QWidget* parent = nullptr);

    void show(const service::Feelings& feelings);
    using QWidget::show;

    static constexpr int kHeight = 84;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintBar(Ink& ink) const;
    void paintCounts(Ink& ink) const;

    service::Feelings m_feelings;
};

/// What was talked of: for each tag the share of positive posts as a point in its interval.
class TopicChart final : public QWidget {
    Q_OBJECT
public:
    explicit TopicChart(QWidget* parent = nullptr);

    void show(const QList<service::Topic>& topics);
    using QWidget::show;

    static constexpr int kRow = 25;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTopic(Ink& ink, const service::Topic& topic, qreal middle) const;

    QList<service::Topic> m_topics;
};

} // namespace heddle::ui
