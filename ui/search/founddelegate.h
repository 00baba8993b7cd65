#pragma once

#include <QStyledItemDelegate>

namespace heddle::ui {

class FoundModel;

/// Paints a row of the palette: what it is, its words with the found ones strong, a key or time.
class FoundDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FoundDelegate(const FoundModel& model, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const FoundModel& m_model;
};

} // namespace heddle::ui
