#pragma once

#include <QStyledItemDelegate>

namespace heddle::ui {

class RuleModel;

/// Paints a rule as its number, its tick, its name and its sentence.
class RuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RuleDelegate(const RuleModel& model, QObject* parent = nullptr)
        : QStyledItemDelegate(parent), m_model(model)
    {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowHeight = 60;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    const RuleModel& m_model;
};

} // namespace heddle::ui
