#include "core/insight/learning/textmodel.h"

#include "core/insight/words/knownwords.h"

#include <algorithm>

namespace heddle::insight {

void TextModel::measure(const std::vector<Weighed>& text, std::vector<float>& margins) const
{
    margins.assign(weights.stride(), 0);
    weights.addTo(margins, static_cast<std::size_t>(vocabulary.size()), 1);
    for (const Weighed& one : text)
        weights.addTo(margins, static_cast<std::size_t>(one.feature), one.value);
}

bool TextModel::hasLearned(QStringView text) const
{
    return std::binary_search(learned.begin(), learned.end(), hashOf(text).value());
}

qint32 TextModel::find(const QString& label) const
{
    const auto found = std::lower_bound(labels.begin(), labels.end(), label);
    return found != labels.end() && *found == label ? static_cast<qint32>(found - labels.begin())
                                                    : -1;
}

Classifier::Classifier(const TextModel& model) : m_model(model) {}

Verdict Classifier::classify(QStringView text)
{
    if (m_model.labels.isEmpty())
        return {};
    m_text = text;
    readFeatures(text, m_features);
    m_model.vocabulary.weigh(m_features, m_vector);
    m_model.measure(m_vector, m_margins);
    const auto best =
        std::max_element(m_margins.begin(), m_margins.begin() + m_model.labels.size());
    const float strength =
        strengthOf({m_margins.data(), static_cast<std::size_t>(m_model.labels.size())});
    return {static_cast<qint32>(best - m_margins.begin()), strength,
            m_model.calibration.probability(static_cast<double>(strength))};
}

QStringList Classifier::strongestWords(qint32 label, int atMost) const
{
    std::vector<float> speaks(m_features.words.size());
    for (const FeatureOccurrence& occurrence : m_features.occurrences) {
        const qint32 feature = m_model.vocabulary.find(occurrence.hash);
        if (feature < 0 || occurrence.word < 0)
            continue;
        const auto one = std::lower_bound(
            m_vector.begin(), m_vector.end(), feature,
            [](const Weighed& known, qint32 wanted) { return known.feature < wanted; });
        speaks[static_cast<std::size_t>(occurrence.word)] +=
            one->value
            * m_model.weights.at(static_cast<std::size_t>(feature),
                                 static_cast<std::size_t>(label));
    }
    std::vector<std::size_t> order;
    for (std::size_t word = 0; word < speaks.size(); ++word) {
        if (speaks[word] > 0)
            order.push_back(word);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return speaks[a] > speaks[b]; });
    QStringList words;
    for (const std::size_t word : order) {
        const WordPlace& place = m_features.words[word];
        const QString written = m_text.sliced(place.start, place.length).toString();
        if (!words.contains(written, Qt::CaseInsensitive))
            words.append(written);
        if (words.size() == atMost)
            break;
    }
    return words;
}

} // namespace heddle::insight
