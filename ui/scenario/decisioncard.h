#pragma once

#include "core/model/offer.h"
#include "core/service/rehearsal/rehearsalview.h"

#include <QWidget>

#include <optional>

namespace heddle::ui {

/// What the router thought when it gave somebody a contact: who could have it, who not and why, and
/// what moved its due moment.
class DecisionCard final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionCard(QWidget* parent = nullptr);

    void show(const service::RehearsalView& view, const service::RehearsedItem& item,
              const std::optional<Decision>& decision);
    using QWidget::show;
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    service::RehearsalView m_view;
    std::optional<service::RehearsedItem> m_item;
    std::optional<Decision> m_decision;
};

} // namespace heddle::ui
