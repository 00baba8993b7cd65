#include "core/insight/spread/matter.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace heddle::insight {

namespace {

/// From here on, two complaints say the same of the same thing.
constexpr double likeEnough = 0.15;
constexpr int fewestShared = 2;
constexpr double troubleCounts = 1.6;
/// What a complaint is about it says early.
constexpr std::size_t firstWords = 40;
constexpr qsizetype soughtWords = 12;
constexpr qsizetype membersAsked = 12;
constexpr qsizetype shortestWord = 3;
constexpr qsizetype shortestStem = 4;

/// "smells", "burning", "charged", "delivery" without their ends.
QStringView stemOf(QStringView word)
{
    static constexpr std::array ends{u"'s", u"’s", u"ings", u"ing", u"ied", u"ies", u"ed",
                                     u"es", u"en", u"s",    u"e",   u"y",   u"n"};
    for (const char16_t* end : ends) {
        const QStringView view(end);
        if (word.size() - view.size() >= shortestStem && word.endsWith(view))
            return word.chopped(view.size());
    }
    return word;
}

/// Which tokens name what is wrong: cues of severity and complaint, and words that feel bad.
std::vector<bool> troubleIn(const ReadText& text)
{
    const Knowledge& known = knowledge();
    std::vector<bool> trouble(text.tokens.size(), false);
    for (std::size_t i = 0; i < text.tokens.size(); ++i)
        trouble[i] = known.valence(text.tokens[i], text.tongue) < 0;
    for (const PhraseHit& hit : text.hits) {
        const CueList list = known.cue(hit).list;
        if (list == CueList::Severity || list == CueList::Complaint)
            std::fill(trouble.begin() + hit.first, trouble.begin() + hit.last + 1, true);
    }
    return trouble;
}

struct Weighed {
    quint64 stem = 0;
    double weight = 0;
};

/// The words of a complaint with what each tells, by stem, as a vector of length 1.
class Weighing {
public:
    explicit Weighing(const std::vector<Matter>& complaints)
        : m_count(static_cast<double>(complaints.size()))
    {
        for (const Matter& matter : complaints) {
            for (const MatterWord& word : matter)
                ++m_spread[word.stem];
        }
    }

    std::vector<Weighed> of(const Matter& matter) const
    {
        std::vector<Weighed> words;
        double square = 0;
        for (const MatterWord& word : matter) {
            const double rarity = std::log(1 + m_count / m_spread.value(word.stem));
            words.push_back({word.stem, rarity * (word.isTrouble ? troubleCounts : 1)});
            square += words.back().weight * words.back().weight;
        }
        for (Weighed& word : words)
            word.weight /= std::sqrt(square);
        return words;
    }

    int spread(quint64 stem) const { return m_spread.value(stem); }

private:
    QHash<quint64, int> m_spread; ///< in how many complaints a stem stands
    double m_count;
};

/// The cosine of two complaints; one shared word alone is chance.
double likeness(const std::vector<Weighed>& one, const std::vector<Weighed>& other)
{
    double like = 0;
    int shared = 0;
    auto there = other.begin();
    for (const Weighed& word : one) {
        while (there != other.end() && there->stem < word.stem)
            ++there;
        if (there != other.end() && there->stem == word.stem) {
            like += word.weight * there->weight;
            ++shared;
        }
    }
    return shared < fewestShared ? 0 : like;
}

class Grouping {
public:
    explicit Grouping(const std::vector<Matter>& complaints) : m_weighing(complaints)
    {
        for (const Matter& matter : complaints)
            m_words.push_back(m_weighing.of(matter));
    }

    void add(qsizetype place)
    {
        const qsizetype home = likest(words(place)).value_or(m_groups.size());
        if (home == m_groups.size())
            m_groups.append(Cluster());
        m_groups[home].append(place);
        for (const quint64 stem : rarestOf(words(place))) {
            QList<qsizetype>& with = m_byStem[stem];
            if (!with.contains(home))
                with.append(home);
        }
    }

    QList<Cluster> largestFirst() const
    {
        QList<Cluster> all = m_groups;
        all.removeIf([](const Cluster& group) { return group.size() < 2; });
        std::stable_sort(all.begin(), all.end(),
                         [](const Cluster& a, const Cluster& b) { return a.size() > b.size(); });
        return all;
    }

private:
    const std::vector<Weighed>& words(qsizetype place) const
    {
        return m_words[static_cast<std::size_t>(place)];
    }

    /// Groups are looked for by few of a complaint's words: a centre's everyday words would name
    /// them all.
    QList<quint64> rarestOf(const std::vector<Weighed>& complaint) const
    {
        QList<quint64> stems;
        for (const Weighed& word : complaint) {
            if (m_weighing.spread(word.stem) > 1)
                stems.append(word.stem);
        }
        std::stable_sort(stems.begin(), stems.end(), [this](quint64 a, quint64 b) {
            return m_weighing.spread(a) < m_weighing.spread(b);
        });
        return stems.mid(0, soughtWords);
    }

    /// The mean of how like a complaint is to a group's first members.
    double meanLikeness(const Cluster& group, const std::vector<Weighed>& complaint) const
    {
        const Cluster asked = group.mid(0, membersAsked);
        double sum = 0;
        for (const qsizetype member : asked)
            sum += likeness(complaint, words(member));
        return sum / static_cast<double>(asked.size());
    }

    std::optional<qsizetype> likest(const std::vector<Weighed>& complaint) const
    {
        QList<qsizetype> groups;
        for (const quint64 stem : rarestOf(complaint))
            groups += m_byStem.value(stem);
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        std::optional<qsizetype> best;
        double most = likeEnough;
        for (const qsizetype place : groups) {
            if (const double like = meanLikeness(m_groups.at(place), complaint); like > most) {
                most = like;
                best = place;
            }
        }
        return best;
    }

    Weighing m_weighing;
    std::vector<std::vector<Weighed>> m_words; ///< of each complaint
    QList<Cluster> m_groups;
    QHash<quint64, QList<qsizetype>> m_byStem; ///< groups with a word
};

} // namespace

Matter matterOf(const ReadText& text)
{
    const Knowledge& known = knowledge();
    const std::vector<bool> trouble = troubleIn(text);
    Matter matter;
    for (std::size_t i = 0; i < text.tokens.size() && matter.size() < firstWords; ++i) {
        const Token& token = text.tokens[i];
        if (token.kind != TokenKind::Word || token.length < shortestWord
            || known.sense(token).smallWordOf != 0)
            continue;
        const QString word = text.text.mid(token.start, token.length).toString().toLower();
        const quint64 stem = hashOf(stemOf(word)).value();
        const auto place = std::lower_bound(
            matter.begin(), matter.end(), stem,
            [](const MatterWord& other, quint64 wanted) { return other.stem < wanted; });
        if (place != matter.end() && place->stem == stem)
            place->isTrouble = place->isTrouble || trouble[i];
        else
            matter.insert(place, {stem, trouble[i]});
    }
    return matter;
}

QList<Cluster> groupedByMatter(const std::vector<Matter>& complaints)
{
    Grouping grouping(complaints);
    for (std::size_t i = 0; i < complaints.size(); ++i)
        grouping.add(static_cast<qsizetype>(i));
    return grouping.largestFirst();
}

} // namespace heddle::insight
