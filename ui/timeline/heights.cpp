#include "ui/timeline/heights.h"

#include <algorithm>

namespace heddle::ui {

void Heights::assign(const QList<int>& heights)
{
    m_heights = heights;
    m_tree.fill(0, heights.size() + 1);
    for (qsizetype i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += heights.at(i - 1);
        const qsizetype parent = i + (i & -i);
        if (parent < m_tree.size())
            m_tree[parent] += m_tree.at(i);
    }
}

void Heights::setHeight(int row, int height)
{
    const int change = height - m_heights.at(row);
    m_heights[row] = height;
    for (qsizetype i = row + 1; i < m_tree.size(); i += i & -i)
        m_tree[i] += change;
}

qint64 Heights::top(int row) const
{
    qint64 sum = 0;
    for (qsizetype i = row; i > 0; i -= i & -i)
        sum += m_tree.at(i);
    return sum;
}

int Heights::rowAt(qint64 place) const
{
    if (m_heights.isEmpty())
        return -1;
    qsizetype step = 1;
    while (step * 2 < m_tree.size())
        step *= 2;
    qsizetype row = 0;
    for (; step > 0; step /= 2) {
        if (row + step < m_tree.size() && m_tree.at(row + step) <= place) {
            row += step;
            place -= m_tree.at(row);
        }
    }
    return static_cast<int>(std::min(row, m_heights.size() - 1));
}

} // namespace heddle::ui
