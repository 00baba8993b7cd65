#pragma once

#include "core/base/statistics.h"
#include "core/service/views.h"

#include <QWidget>

namespace heddle::ui {

class Ink;

/// How a customer felt from message to message: a mean in words and figures with its sample and
/// interval, and a line through the messages. Says when there are too few to tell.
class FeelingChart final : public QWidget {
    Q_OBJECT
public:
    explicit FeelingChart(QWidget* parent = nullptr);

    /// \param feelings oldest first
    void show(const QList<service::CustomerView::Feeling>& feelings);
    /// What is said beside the line: "Unhappy", "Too few to tell".
    const QString& verdict() const { return m_verdict; }
    const QString& figures() const { return m_figures; }
    QSize sizeHint() const override { return {200, 52}; }
    QSize minimumSizeHint() const override { return {80, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintLine(Ink& ink, const QRectF& area) const;

    QList<service::CustomerView::Feeling> m_feelings;
    QString m_verdict;
    QString m_figures;
    bool m_isFaint = false; ///< shown, but not to be relied on
};

/// Fewer than these say nothing; fewer than those are shown faintly (rules of the house).
constexpr qint64 tooFewToTell = 10;
constexpr qint64 fewToTell = 30;

} // namespace heddle::ui
