#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace heddle::ui {

/// A row of two lines: what it is, with a word at its end, and more about it beneath.
struct TwoLines {
    QString first;
    QString end;
    QString second;

    bool operator==(const TwoLines&) const = default;
};

/// Rows of two lines. The same rows again change nothing, so that the choice stays.
class LineModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(const QList<TwoLines>& lines);
    const TwoLines& line(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<TwoLines> m_lines;
};

/// Paints rows of two lines.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    LineDelegate(const LineModel& model, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const LineModel& m_model;
};

} // namespace heddle::ui
