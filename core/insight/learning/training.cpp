#include "core/insight/learning/training.h"

#include "core/insight/learning/shuffling.h"
#include "core/insight/words/knownwords.h"

#include <linear.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace heddle::insight {

namespace {

constexpr qsizetype mostLabels = 1'000;
constexpr std::size_t mostNodes = 60'000'000;

/// Examples as LIBLINEAR wants them: rows of nodes, each ended by index -1, the bias as the last
/// feature.
struct Problem {
    std::vector<feature_node> nodes;
    std::vector<std::size_t> starts;
    std::vector<qint32> labels;
    qint32 features = 0; ///< with the bias
};

struct Counted {
    FeatureFamily family = FeatureFamily::Words;
    quint32 hash = 0;

    auto operator<=>(const Counted&) const = default;
};

Result<QStringList> labelsOf(const QList<Example>& examples)
{
    QStringList labels;
    for (const Example& example : examples)
        labels.append(example.label);
    labels.sort();
    labels.removeDuplicates();
    if (labels.size() < 2)
        return failure(
            ErrorCode::BadInput,
            QStringLiteral("there must be at least two labels; add examples of another"));
    if (labels.size() > mostLabels)
        return failure(ErrorCode::BadInput,
                       QStringLiteral("there are %1 labels, %2 are the most; is the label column "
                                      "the right one?")
                           .arg(labels.size())
                           .arg(mostLabels));
    return labels;
}

/// The features of all examples, each as often as there are examples with it.
Result<std::vector<Counted>> featuresOf(const QList<Example>& examples)
{
    std::vector<Counted> all;
    TextFeatures features;
    for (const Example& example : examples) {
        readFeatures(example.text, features);
        const auto before = static_cast<std::ptrdiff_t>(all.size());
        for (const FeatureOccurrence& occurrence : features.occurrences)
            all.push_back({occurrence.family, occurrence.hash});
        std::sort(all.begin() + before, all.end());
        all.erase(std::unique(all.begin() + before, all.end()), all.end());
        if (all.size() > mostNodes)
            return failure(ErrorCode::BadInput,
                           QStringLiteral("there is too much text to learn from at once; use fewer "
                                          "or shorter examples"));
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// Calls `look(feature, count)` for each feature.
template<class Look>
void eachFeature(const std::vector<Counted>& all, Look look)
{
    for (auto begin = all.begin(); begin != all.end();) {
        const auto end = std::upper_bound(begin, all.end(), *begin);
        look(*begin, end - begin);
        begin = end;
    }
}

/// Features in fewer examples than this are left out, so that the weights fit into memory. Mostly
/// 1: also what stands in one example only helps.
std::ptrdiff_t rarestOf(const std::vector<Counted>& all, qsizetype labels)
{
    constexpr qsizetype mostWeights = 100'000'000;
    for (std::ptrdiff_t rarest = 1;; ++rarest) {
        qsizetype kept = 0;
        eachFeature(all, [&](const Counted&, std::ptrdiff_t count) { kept += count >= rarest; });
        if (kept * labels <= mostWeights)
            return rarest;
    }
}

Result<Vocabulary> vocabularyOf(const QList<Example>& examples, qsizetype labels,
                                const Training& how)
{
    const auto all = featuresOf(examples);
    if (!all)
        return passOn(all);
    const std::ptrdiff_t rarest = rarestOf(*all, labels);
    const auto number = static_cast<float>(examples.size());
    std::vector<KnownFeature> known;
    eachFeature(*all, [&](const Counted& feature, std::ptrdiff_t count) {
        if (count >= rarest)
            known.push_back({feature.hash, feature.family,
                             1 + std::log((1 + number) / (1 + static_cast<float>(count)))});
    });
    return Vocabulary(std::move(known), how.families);
}

Problem problemOf(const QList<Example>& examples, const TextModel& model)
{
    Problem problem;
    problem.features = model.vocabulary.size() + 1;
    TextFeatures features;
    std::vector<Weighed> vector;
    for (const Example& example : examples) {
        readFeatures(example.text, features);
        model.vocabulary.weigh(features, vector);
        problem.starts.push_back(problem.nodes.size());
        for (const Weighed& one : vector)
            problem.nodes.push_back({one.feature + 1, static_cast<double>(one.value)});
        problem.nodes.push_back({problem.features, 1});
        problem.nodes.push_back({-1, 0});
        problem.labels.push_back(model.find(example.label));
    }
    return problem;
}

struct FreeModel {
    void operator()(model* one) const { free_and_destroy_model(&one); }
};

/// One label against the rest. LIBLINEAR's interface has no const, but it only reads the nodes, so
/// threads may share them. The weights go into a column of `weights`, rows as long as `labels`.
void trainLabel(Problem& problem, std::size_t label, std::size_t labels, const Training& how,
                std::vector<float>& weights)
{
    std::vector<double> sides;
    std::vector<feature_node*> rows;
    for (std::size_t i = 0; i < problem.labels.size(); ++i) {
        sides.push_back(static_cast<std::size_t>(problem.labels[i]) == label ? 1 : -1);
        rows.push_back(problem.nodes.data() + problem.starts[i]);
    }
    const ::problem given{static_cast<int>(sides.size()), problem.features, sides.data(),
                          rows.data(), 1};
    parameter parameters{};
    parameters.solver_type = L2R_L2LOSS_SVC_DUAL;
    parameters.eps = how.tolerance;
    parameters.C = how.cost;
    const Shuffling shuffling(how.seed + label);
    const std::unique_ptr<model, FreeModel> made(::train(&given, &parameters));
    // LIBLINEAR's weights speak for the side it met first.
    const double sign = made->label[0] == 1 ? 1 : -1;
    for (std::size_t feature = 0; feature < static_cast<std::size_t>(problem.features); ++feature)
        weights[feature * labels + label] = static_cast<float>(sign * made->w[feature]);
}

/// All labels, each by the thread that is free first.
Result<WeightRows> weightsOf(Problem& problem, std::size_t labels, const Training& how)
{
    const auto rows = static_cast<std::size_t>(problem.features);
    std::vector<float> weights(rows * labels);
    static std::once_flag silenced;
    std::call_once(silenced, [] { set_print_string_function([](const char*) {}); });
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> isCancelled = false;
    const auto work = [&] {
        for (std::size_t label = next++; label < labels && !isCancelled; label = next++) {
            if (how.isCancelled && how.isCancelled())
                isCancelled = true;
            else
                trainLabel(problem, label, labels, how, weights);
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < how.threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (isCancelled)
        return failure(ErrorCode::Cancelled);
    WeightRows made(rows, labels);
    for (std::size_t row = 0; row < rows; ++row)
        made.set(row, std::span(weights).subspan(row * labels, labels));
    return made;
}

/// What the model would have said about each example had it not learned from it.
///
/// Leaving an example out of a support vector machine moves its margin by about its own pull
/// (Opper and Winther 2000). For the squared hinge loss the pull on each label is 2 C times how
/// far the margin is short; neighbours take over a part of it.
///
/// Now and then a text comes of no kind that was learned: an example whose own label is not asked,
/// and a text without a known word. There every answer is wrong.
std::vector<Trial> trialsOf(const Problem& problem, const TextModel& model, const Training& how)
{
    constexpr float ownShare = 0.7F;
    constexpr std::size_t oftenKnown = 20;
    const auto labels = static_cast<std::size_t>(model.labels.size());
    std::vector<Trial> trials;
    std::vector<Weighed> text;
    std::vector<float> margins;
    model.measure({}, margins);
    const float ignorance = strengthOf({margins.data(), labels});
    for (std::size_t i = 0; i < problem.starts.size(); ++i) {
        text.clear();
        const feature_node* node = problem.nodes.data() + problem.starts[i];
        for (; node->index != problem.features; ++node)
            text.push_back({node->index - 1, static_cast<float>(node->value)});
        model.measure(text, margins);
        const auto truth = static_cast<std::size_t>(problem.labels[i]);
        for (std::size_t label = 0; label < labels; ++label) {
            const float side = label == truth ? 1 : -1;
            const float missing = std::max(0.0F, 1 - side * margins[label]);
            margins[label] -= side * ownShare * 2 * static_cast<float>(how.cost) * missing;
        }
        const auto best = std::max_element(margins.begin(), margins.begin() + model.labels.size());
        trials.push_back({strengthOf({margins.data(), labels}),
                          static_cast<std::size_t>(best - margins.begin()) == truth});
        if (i % oftenKnown == 0) {
            margins[truth] = margins[truth == 0 ? labels - 1 : 0];
            trials.push_back({strengthOf({margins.data(), labels}), false});
            trials.push_back({ignorance, false});
        }
    }
    return trials;
}

std::vector<quint64> hashesOf(const QList<Example>& examples)
{
    std::vector<quint64> hashes;
    for (const Example& example : examples)
        hashes.push_back(hashOf(example.text).value());
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

} // namespace

Result<TextModel> train(const QList<Example>& examples, const Training& how)
{
    const auto labels = labelsOf(examples);
    if (!labels)
        return passOn(labels);
    auto vocabulary = vocabularyOf(examples, labels->size(), how);
    if (!vocabulary)
        return passOn(vocabulary);
    TextModel made{.labels = *labels,
                   .vocabulary = std::move(*vocabulary),
                   .examples = examples.size(),
                   .learned = hashesOf(examples)};
    Problem problem = problemOf(examples, made);
    auto weights = weightsOf(problem, static_cast<std::size_t>(labels->size()), how);
    if (!weights)
        return passOn(weights);
    made.weights = std::move(*weights);
    made.calibration = calibrated(trialsOf(problem, made, how));
    return made;
}

} // namespace heddle::insight
