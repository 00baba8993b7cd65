#include "core/insight/learning/examplememory.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace heddle::insight {

namespace {

using Hashes = std::vector<quint32>; // sorted

/// Less than this says nothing: any two messages to one firm have as much in common.
constexpr double leastLikeness = 0.3;
constexpr double almostTheSame = 0.6;
constexpr qsizetype wordsShown = 4;

struct Nearest {
    double yes = 0;
    double no = 0;
    std::size_t example = 0;
};

Hashes hashesOf(const TextFeatures& features)
{
    Hashes hashes;
    for (const FeatureOccurrence& occurrence : features.occurrences) {
        if (occurrence.family != FeatureFamily::Shape)
            hashes.push_back(occurrence.hash);
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

double likeness(const Hashes& one, const Hashes& other)
{
    if (one.empty() || other.empty())
        return 0;
    std::size_t shared = 0;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end()) {
        if (*a == *b) {
            ++shared;
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    return static_cast<double>(shared)
           / std::sqrt(static_cast<double>(one.size()) * static_cast<double>(other.size()));
}

QStringList sharedWords(QStringView text, const TextFeatures& features, const Hashes& with)
{
    QStringList words;
    qint32 last = -1;
    for (const FeatureOccurrence& occurrence : features.occurrences) {
        const bool isFirst = occurrence.family == FeatureFamily::Words && occurrence.word != last;
        last = std::max(last, occurrence.word);
        if (!isFirst || !std::binary_search(with.begin(), with.end(), occurrence.hash))
            continue;
        const WordPlace& place = features.words[static_cast<std::size_t>(occurrence.word)];
        constexpr qsizetype shortWord = 3;
        if (place.length > shortWord)
            words.append(text.sliced(place.start, place.length).toString());
    }
    words.removeDuplicates();
    std::stable_sort(words.begin(), words.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return words.mid(0, wordsShown);
}

} // namespace

double likeness(QStringView one, QStringView other)
{
    TextFeatures features;
    readFeatures(one, features);
    const Hashes first = hashesOf(features);
    readFeatures(other, features);
    return likeness(first, hashesOf(features));
}

void ExampleMemory::add(QStringView text, const QString& label, Says says)
{
    TextFeatures features;
    readFeatures(text, features);
    m_examples.push_back({label, says, hashesOf(features)});
    if (m_examples.size() > m_room)
        m_examples.pop_front();
}

QList<Remembered> ExampleMemory::recall(QStringView text) const
{
    if (m_examples.empty())
        return {};
    TextFeatures features;
    readFeatures(text, features);
    const Hashes hashes = hashesOf(features);
    std::map<QString, Nearest> labels;
    for (std::size_t i = 0; i < m_examples.size(); ++i) {
        const Learned& example = m_examples[i];
        const double like = likeness(hashes, example.hashes);
        Nearest& nearest = labels[example.label];
        // Of two just as near the newer one counts.
        if (example.says == Says::No) {
            nearest.no = std::max(nearest.no, like);
            if (like >= nearest.yes && like >= leastLikeness)
                nearest.yes = 0;
        } else if (like >= nearest.yes && like >= leastLikeness) {
            nearest.yes = like;
            nearest.no = like >= nearest.no ? 0 : nearest.no;
            nearest.example = i;
        }
    }
    QList<Remembered> remembered;
    for (const auto& [label, nearest] : labels) {
        if (nearest.yes > nearest.no)
            remembered.append({label, nearest.yes,
                               sharedWords(text, features, m_examples[nearest.example].hashes)});
    }
    std::stable_sort(
        remembered.begin(), remembered.end(),
        [](const Remembered& a, const Remembered& b) { return a.likeness > b.likeness; });
    return remembered;
}

bool ExampleMemory::isRefused(QStringView text, const QString& label) const
{
    const bool isKnown = std::any_of(m_examples.begin(), m_examples.end(),
                                     [&](const Learned& each) { return each.label == label; });
    if (!isKnown)
        return false;
    TextFeatures features;
    readFeatures(text, features);
    const Hashes hashes = hashesOf(features);
    double nearest = 0;
    Says says = Says::Yes;
    for (const Learned& example : m_examples) {
        const double like = example.label == label ? likeness(hashes, example.hashes) : 0;
        // Of two just as near the newer one counts.
        if (like > 0 && like >= nearest) {
            nearest = like;
            says = example.says;
        }
    }
    return says == Says::No && nearest >= almostTheSame;
}

} // namespace heddle::insight
