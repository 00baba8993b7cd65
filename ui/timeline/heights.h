#pragma once

#include <QList>

namespace heddle::ui {

/// Row heights with their running sums: a Fenwick tree, so that a changed height, a row's top and
/// the row at a place each cost log n (Fenwick 1994).
class Heights {
public:
    void assign(const QList<int>& heights);
    void clear() { assign({}); }

    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights.at(row); }
    void setHeight(int row, int height);

    /// Where a row begins; `row` may be count(), which gives the total.
    qint64 top(int row) const;
    qint64 total() const { return top(count()); }
    /// The row that covers this place; the first or last one for places outside. -1 when empty.
    int rowAt(qint64 place) const;

private:
    QList<int> m_heights;
    QList<qint64> m_tree;
};

} // namespace heddle::ui
