#include "core/insight/learning/vocabulary.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace heddle::insight {

Vocabulary::Vocabulary(std::vector<KnownFeature> features, FamilyWeights weights)
    : m_features(std::move(features)), m_weights(weights),
      m_slots(std::bit_ceil(std::max<std::size_t>(m_features.size() * 2, 2)))
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_features.size(); ++i) {
        std::size_t at = m_features[i].hash & mask;
        while (m_slots[at].feature >= 0)
            at = (at + 1) & mask;
        m_slots[at] = {m_features[i].hash, static_cast<qint32>(i)};
    }
}

qint32 Vocabulary::find(quint32 hash) const
{
    if (m_slots.empty())
        return -1;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].feature >= 0; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash)
            return m_slots[at].feature;
    }
    return -1;
}

void Vocabulary::scale(std::span<Weighed> family, float weight) const
{
    float squares = 0;
    for (Weighed& one : family) {
        const float dampened = one.value > 1 ? 1 + std::log(one.value) : one.value;
        one.value = dampened * m_features[static_cast<std::size_t>(one.feature)].rarity;
        squares += one.value * one.value;
    }
    const float factor = squares > 0 ? weight / std::sqrt(squares) : 0;
    for (Weighed& one : family)
        one.value *= factor;
}

void Vocabulary::weigh(const TextFeatures& text, std::vector<Weighed>& into) const
{
    into.clear();
    for (const FeatureOccurrence& occurrence : text.occurrences) {
        if (const qint32 feature = find(occurrence.hash); feature >= 0)
            into.push_back({feature, 1});
    }
    std::sort(into.begin(), into.end(),
              [](const Weighed& a, const Weighed& b) { return a.feature < b.feature; });
    std::size_t kept = 0;
    for (const Weighed& one : into) {
        if (kept > 0 && into[kept - 1].feature == one.feature)
            into[kept - 1].value += 1;
        else
            into[kept++] = one;
    }
    into.resize(kept);

    float total = 0;
    auto begin = into.begin();
    for (std::size_t family = 0; family < featureFamilies; ++family) {
        const auto end = std::find_if(begin, into.end(), [&](const Weighed& one) {
            return static_cast<std::size_t>(
                       m_features[static_cast<std::size_t>(one.feature)].family)
                   > family;
        });
        scale({begin, end}, m_weights[family]);
        total += begin == end ? 0 : m_weights[family] * m_weights[family];
        begin = end;
    }
    if (total > 0) {
        const float factor = 1 / std::sqrt(total);
        for (Weighed& one : into)
            one.value *= factor;
    }
}

} // namespace heddle::insight
