#pragma once

#include <QStringView>

#include <vector>

namespace heddle::insight {

/// What a feature is made from. Each family is weighed on its own, so that the many runs of letters
/// do not drown the few words.
enum class FeatureFamily : quint8 {
    Words,   ///< single words, neighbours, and words with one between them
    Letters, ///< runs of 2 to 5 letters within a word and its borders
    Shape,   ///< capitals, digits, length, links: what the words do not tell
};
constexpr int featureFamilies = 3;

/// A feature where it stands in a text, by its hash. `word` is the word it begins in.
struct FeatureOccurrence {
    quint32 hash = 0;
    FeatureFamily family = FeatureFamily::Words;
    qint32 word = 0;
};

/// A word of a text, as a place in it.
struct WordPlace {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// The features of a text, in its order. Used again and again to save allocations.
struct TextFeatures {
    std::vector<WordPlace> words;
    std::vector<FeatureOccurrence> occurrences;
};

/// Reads a text's features; the first 20,000 letters of it, so that time and memory are bounded.
/// The same text gives the same hashes on every machine; they are part of the model file.
void readFeatures(QStringView text, TextFeatures& into);

} // namespace heddle::insight
