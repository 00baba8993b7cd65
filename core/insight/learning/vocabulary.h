#pragma once

#include "core/insight/learning/features.h"

#include <array>
#include <span>

namespace heddle::insight {

/// A feature that the examples taught, and how rare it was among them.
struct KnownFeature {
    quint32 hash = 0;
    FeatureFamily family = FeatureFamily::Words;
    float rarity = 0; ///< inverse document frequency

    bool operator==(const KnownFeature&) const = default;
};

/// How much of a text a feature is. `feature` is its number in the vocabulary.
struct Weighed {
    qint32 feature = 0;
    float value = 0;
};

/// How much each family counts, in the order of FeatureFamily.
using FamilyWeights = std::array<float, featureFamilies>;

/// The features a model knows, numbered, with their hashes to find them by.
class Vocabulary {
public:
    Vocabulary() = default;
    /// `features` are sorted by family, then by hash.
    Vocabulary(std::vector<KnownFeature> features, FamilyWeights weights);

    /// A text as a vector of length 1, sorted by feature: term counts dampened by their logarithm,
    /// weighed by rarity, each family scaled to its weight. Empty for a text with nothing known.
    void weigh(const TextFeatures& text, std::vector<Weighed>& into) const;
    /// A feature's number, or -1.
    qint32 find(quint32 hash) const;

    const std::vector<KnownFeature>& features() const { return m_features; }
    const FamilyWeights& weights() const { return m_weights; }
    qint32 size() const { return static_cast<qint32>(m_features.size()); }

private:
    struct Slot {
        quint32 hash = 0;
        qint32 feature = -1;
    };
    void scale(std::span<Weighed> family, float weight) const;

    std::vector<KnownFeature> m_features;
    FamilyWeights m_weights{};
    std::vector<Slot> m_slots; ///< open addressing, a power of two, at most half full
};

} // namespace heddle::insight
