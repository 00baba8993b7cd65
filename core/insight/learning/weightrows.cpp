#include "core/insight/learning/weightrows.h"

#include <algorithm>
#include <cmath>

namespace heddle::insight {

namespace {

/// Rows are multiples of this, so that the inner loop has no rest.
constexpr std::size_t lanes = 16;
constexpr float steepest = 127;

} // namespace

WeightRows::WeightRows(std::size_t rows, std::size_t columns)
    : m_columns(columns), m_stride((columns + lanes - 1) / lanes * lanes), m_steps(rows * m_stride),
      m_scales(rows)
{}

void WeightRows::set(std::size_t row, std::span<const float> weights)
{
    float largest = 0;
    for (const float weight : weights)
        largest = std::max(largest, std::abs(weight));
    m_scales[row] = largest / steepest;
    if (!(largest > 0))
        return;
    for (std::size_t column = 0; column < m_columns; ++column)
        m_steps[row * m_stride + column] =
            static_cast<qint8>(std::lround(weights[column] * steepest / largest));
}

void WeightRows::setSteps(std::size_t row, float scale, std::span<const qint8> steps)
{
    m_scales[row] = scale;
    std::copy_n(steps.begin(), m_columns, m_steps.data() + row * m_stride);
}

void WeightRows::addTo(std::vector<float>& sums, std::size_t row, float times) const
{
    const float step = times * m_scales[row];
    const qint8* __restrict steps = m_steps.data() + row * m_stride;
    float* __restrict out = sums.data();
    for (std::size_t i = 0; i < m_stride; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            out[i + lane] += step * static_cast<float>(steps[i + lane]);
    }
}

} // namespace heddle::insight
