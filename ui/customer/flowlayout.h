#pragma once

#include <QLayout>

namespace heddle::ui {

/// Puts widgets side by side and goes on in the next line, as words do; mirrored with the window.
class FlowLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FlowLayout(int gap, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// It never takes more room than its items need.
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect& rect) override;

private:
    /// Where each item goes in `rect`; answers with the height used.
    int arrange(const QRect& rect,
                const std::function<void(QLayoutItem*, const QRect&)>& place) const;

    QList<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace heddle::ui
