#include "core/insight/feeling/sentiment.h"

#include "core/insight/feeling/irony.h"
#include "core/insight/feeling/stars.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace heddle::insight {

namespace {

constexpr double degreeStep = 0.29;
constexpr double capitalsStep = 0.7;
constexpr double stretchStep = 0.4;
constexpr double shoutStep = 0.29;
constexpr int mostShouts = 4;
constexpr double negatedGood = -0.70;
constexpr double negatedBad = -0.45;
constexpr double beforeContrast = 0.5;
constexpr double afterContrast = 1.5;
constexpr double asked = 0.8;
constexpr double flatness = 15;

/// How far back a word looks for "not" and "very"; small words between do not count.
constexpr int lookBack = 3;
constexpr int farthestBack = 6;

class Feeling {
public:
    explicit Feeling(const ReadText& text)
        : m_text(text), m_known(knowledge()), m_tongue(setOf(text.tongue)),
          m_isTaken(text.tokens.size(), false)
    {}

    /// The feeling read in another language than the small words tell.
    Feeling(const ReadText& text, Tongue tongue) : Feeling(text)
    {
        m_spoken = tongue;
        m_tongue = setOf(tongue);
    }

    bool isEmpty() const { return m_weights.empty(); }

    Sentiment run()
    {
        weighPhrases();
        takeStars();
        weighWords();
        if (m_weights.empty())
            return {};
        std::sort(m_weights.begin(), m_weights.end(),
                  [](const Weight& a, const Weight& b) { return a.first < b.first; });
        const bool isMixed = hasLowerCase();
        for (Weight& weight : m_weights)
            weight.value = inContext(weight, isMixed);
        weighContrasts();
        turnIronicPraise(m_text, m_weights);
        return summed();
    }

private:
    const Token& token(qint32 at) const { return m_text.tokens[static_cast<std::size_t>(at)]; }
    const WordSense& sense(qint32 at) const { return m_known.sense(token(at)); }
    bool isOf(Tongues tongues) const { return (tongues & m_tongue) != 0; }
    qint32 count() const { return static_cast<qint32>(m_text.tokens.size()); }

    bool hasLowerCase() const
    {
        return std::any_of(m_text.tokens.begin(), m_text.tokens.end(), [](const Token& each) {
            return each.kind == TokenKind::Word && !each.isUpper && each.length > 1;
        });
    }

    /// Longest phrases first; what they cover means nothing else.
    void weighPhrases()
    {
        std::vector<PhraseHit> hits;
        for (const PhraseHit& hit : m_text.hits) {
            if (m_known.cue(hit).list == CueList::Feeling)
                hits.push_back(hit);
        }
        const auto strength = [this](const PhraseHit& hit) {
            return std::abs(m_known.cue(hit).strength);
        };
        std::stable_sort(hits.begin(), hits.end(), [&](const PhraseHit& a, const PhraseHit& b) {
            return a.length() != b.length() ? a.length() > b.length() : strength(a) > strength(b);
        });
        for (const PhraseHit& hit : hits) {
            const auto from = m_isTaken.begin() + hit.first;
            const auto to = m_isTaken.begin() + hit.last + 1;
            if (std::find(from, to, true) != to)
                continue;
            std::fill(from, to, true);
            if (m_known.cue(hit).strength != 0)
                m_weights.push_back({m_known.cue(hit).strength / 100.0, hit.first, hit.last});
        }
    }

    void takeStars()
    {
        std::vector<Weight> stars;
        weighStars(m_text, stars);
        for (const Weight& weight : stars) {
            const auto from = m_isTaken.begin() + weight.first;
            const auto to = m_isTaken.begin() + weight.last + 1;
            if (std::find(from, to, true) != to)
                continue;
            std::fill(from, to, true);
            m_weights.push_back(weight);
        }
    }

    void weighWords()
    {
        for (qint32 i = 0; i < count(); ++i) {
            if (m_isTaken[static_cast<std::size_t>(i)])
                continue;
            const int valence = m_known.valence(token(i), m_spoken);
            if (valence != 0 && !isJustDegree(i))
                m_weights.push_back({valence / 100.0, i, i});
        }
    }

    /// "terribly good", "no problem": a word that colours a feeling that follows has none itself.
    bool isJustDegree(qint32 at) const
    {
        const WordSense& own = sense(at);
        if (!isOf(own.strengthens | own.weakens | own.negates) || at + 1 >= count()
            || token(at + 1).before >= Gap::Comma)
            return false;
        return m_known.valence(token(at + 1), m_spoken) != 0
               || m_isTaken[static_cast<std::size_t>(at + 1)];
    }

    double inContext(const Weight& weight, bool isMixed) const
    {
        double value = weight.value;
        const double sign = value > 0 ? 1 : -1;
        bool isUpper = isMixed;
        for (qint32 i = weight.first; i <= weight.last; ++i)
            isUpper = isUpper && token(i).isUpper;
        value += isUpper ? sign * capitalsStep : 0;
        value += token(weight.last).isStretched ? sign * stretchStep : 0;
        bool isNegated = false;
        int looked = 0;
        for (qint32 i = weight.first - 1;
             i >= 0 && looked < lookBack && weight.first - i <= farthestBack; --i) {
            if (token(i + 1).before >= Gap::Comma)
                break;
            const WordSense& own = sense(i);
            if (m_isTaken[static_cast<std::size_t>(i)]) {
                ++looked;
                continue;
            }
            if (isOf(own.contrasts))
                break;
            if (isOf(own.negates))
                isNegated = true;
            const double step = degreeStep * (1 - 0.05 * looked)
                                + (isMixed && token(i).isUpper ? capitalsStep / 2 : 0);
            if (isOf(own.strengthens))
                value += sign * step;
            else if (isOf(own.weakens))
                value -= sign * step;
            looked += isOf(own.smallWordOf) && !isOf(own.negates) ? 0 : 1;
        }
        if (isNegated)
            value *= value > 0 ? negatedGood : negatedBad;
        return value > 0 && isAsked(weight.last) ? value * asked : value;
    }

    /// Whether the sentence from here on ends in a question mark.
    bool isAsked(qint32 at) const
    {
        for (qint32 i = at; i < count() && i < at + 12; ++i) {
            if (i > at && token(i).before == Gap::Sentence)
                return false;
            if (token(i).asks > 0)
                return true;
        }
        return false;
    }

    /// What comes after "but" is what is meant.
    void weighContrasts()
    {
        for (qint32 i = 1; i < count(); ++i) {
            if (!isOf(sense(i).contrasts) || m_isTaken[static_cast<std::size_t>(i)]
                || token(i).before == Gap::Sentence)
                continue;
            for (Weight& weight : m_weights) {
                if (weight.last < i)
                    weight.value *= beforeContrast;
                else
                    weight.value *= afterContrast;
            }
            return;
        }
    }

    double shouted() const
    {
        int shouts = 0;
        for (const Token& each : m_text.tokens)
            shouts += each.shouts;
        return shoutStep * std::min(shouts, mostShouts);
    }

    Sentiment summed() const
    {
        double good = 0;
        double bad = 0;
        for (const Weight& weight : m_weights)
            (weight.value > 0 ? good : bad) += std::abs(weight.value);
        double sum = good - bad;
        if (sum != 0)
            sum += sum > 0 ? shouted() : -shouted();
        const double all = good + bad;
        const double agreement = all > 0 ? std::abs(good - bad) / all : 0;
        const double evidence = 1 - std::exp(-all / 3);
        return {static_cast<int>(std::lround(1000 * sum / std::sqrt(sum * sum + flatness))),
                static_cast<int>(std::lround(1000 * evidence * (0.4 + 0.6 * agreement))), why()};
    }

    /// The strongest words with the way they pull.
    QString why() const
    {
        constexpr std::size_t most = 4;
        std::vector<Weight> strongest = m_weights;
        std::stable_sort(strongest.begin(), strongest.end(), [](const Weight& a, const Weight& b) {
            return std::abs(a.value) > std::abs(b.value);
        });
        strongest.resize(std::min(strongest.size(), most));
        QString out;
        for (const Weight& weight : strongest) {
            if (!out.isEmpty())
                out += QStringLiteral(", ");
            out += m_text.words(weight.first, weight.last)
                   + (weight.value > 0 ? QStringLiteral(" +") : QStringLiteral(" −"));
        }
        return out;
    }

    const ReadText& m_text;
    const Knowledge& m_known;
    Tongue m_spoken = m_text.tongue;
    Tongues m_tongue;
    std::vector<bool> m_isTaken;
    std::vector<Weight> m_weights;
};

} // namespace

Sentiment readSentiment(const ReadText& text)
{
    Feeling feeling(text);
    const Sentiment read = feeling.run();
    // A few words with hardly a small one among them may be of any language: "Slecht product".
    if (!feeling.isEmpty() || text.tongueVotes > 1)
        return read;
    for (std::size_t i = 0; i < tongueCount; ++i) {
        Feeling other(text, static_cast<Tongue>(i));
        if (const Sentiment found = other.run(); !other.isEmpty())
            return found;
    }
    return read;
}

} // namespace heddle::insight
