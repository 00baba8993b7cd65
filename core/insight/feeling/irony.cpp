#include "core/insight/feeling/irony.h"

#include <algorithm>

namespace heddle::insight {

namespace {

/// How praise feels that is not meant, of what it would be.
constexpr double turned = -0.6;
/// Tells of trouble by its words alone, without a phrase of the list.
constexpr double surelyBad = -1.0;
/// What follows is looked at so far.
constexpr qint32 farthest = 24;

class Irony {
public:
    Irony(const ReadText& text, const std::vector<Weight>& weights)
        : m_text(text), m_weights(weights), m_known(knowledge())
    {}

    bool isThere() const
    {
        return isTakenBack()
               || std::any_of(m_text.hits.begin(), m_text.hits.end(), [this](const PhraseHit& hit) {
                      const Cue& cue = m_known.cue(hit);
                      if (cue.list != CueList::Irony || !opensSentence(hit.first))
                          return false;
                      if (cue.label == QLatin1String("exclaims"))
                          return standsAlone(hit.last) && tellsOfTrouble(hit.last + 1);
                      if (cue.label == QLatin1String("thanks"))
                          return isBad(hit.last + 1);
                      return cue.label == QLatin1String("leads") && tellsOfTrouble(hit.last);
                  });
    }

private:
    const Token& token(qint32 at) const { return m_text.tokens[static_cast<std::size_t>(at)]; }
    qint32 count() const { return static_cast<qint32>(m_text.tokens.size()); }

    bool opensSentence(qint32 at) const { return token(at).before >= Gap::Line; }

    /// "Great service. NOT", "Best day ever... not!"
    bool isTakenBack() const
    {
        const Token& end = token(count() - 1);
        return count() > 1 && (end.isUpper || end.before == Gap::Sentence)
               && m_text.words(count() - 1, count() - 1).compare(u"not", Qt::CaseInsensitive) == 0;
    }

    bool standsAlone(qint32 last) const
    {
        return last + 1 < count() && token(last + 1).before >= Gap::Comma;
    }

    bool isBad(qint32 at) const
    {
        return std::any_of(m_weights.begin(), m_weights.end(), [at](const Weight& weight) {
            return weight.first == at && weight.value < 0;
        });
    }

    /// Whether the sentence from here on tells of something that nobody praises.
    bool tellsOfTrouble(qint32 from) const
    {
        qint32 to = std::min(from + 1, count());
        while (to < count() && to - from < farthest && token(to).before != Gap::Sentence)
            ++to;
        const bool isNamed =
            std::any_of(m_text.hits.begin(), m_text.hits.end(), [&](const PhraseHit& hit) {
                const Cue& cue = m_known.cue(hit);
                return cue.list == CueList::Irony && cue.label == QLatin1String("trouble")
                       && hit.first >= from && hit.last < to;
            });
        double sum = 0;
        for (const Weight& weight : m_weights)
            sum += weight.first >= from && weight.last < to ? weight.value : 0;
        return isNamed ? sum <= 0 : sum <= surelyBad;
    }

    const ReadText& m_text;
    const std::vector<Weight>& m_weights;
    const Knowledge& m_known;
};

} // namespace

void turnIronicPraise(const ReadText& text, std::vector<Weight>& weights)
{
    const bool praises = std::any_of(weights.begin(), weights.end(),
                                     [](const Weight& weight) { return weight.value > 0; });
    if (!praises || !Irony(text, weights).isThere())
        return;
    for (Weight& weight : weights)
        weight.value *= weight.value > 0 ? turned : 1;
}

} // namespace heddle::insight
