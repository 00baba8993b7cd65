#pragma once

#include <QStyledItemDelegate>

namespace heddle {
class Clock;
}

namespace heddle::ui {

/// Paints a row of the inbox, 80 high: who, by which channel, about what, the last words, and how
/// long there is.
class InboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    InboxDelegate(const Clock& clock, QObject* parent = nullptr);

    static constexpr int kRoomyRow = 80;
    /// Without the last words.
    static constexpr int kCompactRow = 60;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Clock& m_clock;
};

} // namespace heddle::ui
