#pragma once

#include "core/service/rehearsal/rehearsalview.h"

#include <QWidget>

class QAbstractButton;

namespace heddle::ui {

class Ink;

/// How the run stands: score, facts that let it be repeated, and another run beside it.
class RunSide final : public QWidget {
    Q_OBJECT
public:
    explicit RunSide(QWidget* parent = nullptr);

    void show(const service::RehearsalView& view);
    using QWidget::show;
    /// Shows the next of the earlier runs beside this one.
    void compareNext();
    static constexpr int kWidth = 304;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal paintScore(Ink& ink, qreal y) const;
    qreal paintFacts(Ink& ink, qreal y) const;
    void paintRuns(Ink& ink, qreal y) const;
    const service::RunFacts* other() const;

    service::RehearsalView m_view;
    qsizetype m_other = 0;
    QAbstractButton* m_compare = nullptr;
};

} // namespace heddle::ui
