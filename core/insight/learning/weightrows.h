#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace heddle::insight {

/// How much each feature speaks for each label: a row for each feature, a column for each label.
///
/// Kept in steps of 1/127 of a row's largest weight: an eighth of what it was learned in, so that
/// rows come from the cache, and no answer differs that mattered.
class WeightRows {
public:
    WeightRows() = default;
    WeightRows(std::size_t rows, std::size_t columns);

    std::size_t rows() const { return m_scales.size(); }
    std::size_t columns() const { return m_columns; }
    /// Columns with the rest of the last lane.
    std::size_t stride() const { return m_stride; }

    void set(std::size_t row, std::span<const float> weights);
    /// As they stand in a model file.
    void setSteps(std::size_t row, float scale, std::span<const qint8> steps);
    float scale(std::size_t row) const { return m_scales[row]; }
    std::span<const qint8> steps(std::size_t row) const
    {
        return {m_steps.data() + row * m_stride, m_columns};
    }
    float at(std::size_t row, std::size_t column) const
    {
        return m_scales[row] * static_cast<float>(m_steps[row * m_stride + column]);
    }
    /// Adds `times` a row to `sums`, which is `stride()` long.
    void addTo(std::vector<float>& sums, std::size_t row, float times) const;

    bool operator==(const WeightRows&) const = default;

private:
    std::size_t m_columns = 0;
    std::size_t m_stride = 0;
    std::vector<qint8> m_steps;
    std::vector<float> m_scales;
};

} // namespace heddle::insight
