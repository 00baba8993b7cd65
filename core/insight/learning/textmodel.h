#pragma once

#include "core/insight/learning/calibration.h"
#include "core/insight/learning/vocabulary.h"
#include "core/insight/learning/weightrows.h"

#include <QStringList>

#include <vector>

namespace heddle::insight {

/// What examples taught: the labels, the vocabulary, and how much each feature speaks for each label.
///
/// A value, never changed after it was made; many threads may read one.
struct TextModel {
    QStringList labels; ///< sorted
    Vocabulary vocabulary;
    WeightRows weights; ///< a row for each feature, and one more for the bias
    Calibration calibration;
    qint64 examples = 0;          ///< that it was made from
    std::vector<quint64> learned; ///< their texts by hash, sorted: see hasLearned()

    /// How much a text speaks for each label; `margins` is made as long as a row.
    void measure(const std::vector<Weighed>& text, std::vector<float>& margins) const;
    /// Whether it was made from this very text: what it says of that one proves nothing.
    bool hasLearned(QStringView text) const;
    /// The number of a label, or -1.
    qint32 find(const QString& label) const;
};

/// What a model says about a text.
struct Verdict {
    qint32 label = -1;  ///< number of the best label; -1 for a model without labels
    float strength = 0; ///< see strengthOf()
    double score = 0;   ///< 0 to 1: how probably it is right; low for a text of no known kind
};

/// Asks a model about one text after the other. Keeps its working memory: one for each thread.
class Classifier {
public:
    /// `model` must outlive it.
    explicit Classifier(const TextModel& model);

    Verdict classify(QStringView text);
    /// The margins of the last text, one for each label.
    const std::vector<float>& margins() const { return m_margins; }
    /// The words of the last text that spoke most for `label`, strongest first, as written.
    QStringList strongestWords(qint32 label, int atMost = 4) const;

private:
    const TextModel& m_model;
    QStringView m_text;
    TextFeatures m_features;
    std::vector<Weighed> m_vector;
    std::vector<float> m_margins;
};

} // namespace heddle::insight
