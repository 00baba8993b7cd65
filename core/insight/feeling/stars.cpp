#include "core/insight/feeling/stars.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace heddle::insight {

namespace {

/// What the best mark weighs; the worst one as much the other way.
constexpr double best = 2.5;
constexpr double worth = 0.5;

class Stars {
public:
    explicit Stars(const ReadText& text) : m_text(text) {}

    std::optional<Weight> at(qint32 place) const
    {
        const auto given = number(place);
        if (!given)
            return std::nullopt;
        if (const auto most = number(place + 1); most && isScale(*most) && isFraction(place))
            return weight(*given / *most, place, place + 1);
        if (is(place + 1, u"out") && is(place + 2, u"of")) {
            if (const auto most = number(place + 3); most && isScale(*most))
                return weight(*given / *most, place, place + 3);
        }
        constexpr double mostStars = 5;
        if (*given >= 1 && isStar(place + 1))
            return weight((*given - 1) / (mostStars - 1), place, place + 1);
        return std::nullopt;
    }

private:
    qint32 count() const { return static_cast<qint32>(m_text.tokens.size()); }
    const Token& token(qint32 place) const
    {
        return m_text.tokens[static_cast<std::size_t>(place)];
    }
    QStringView written(qint32 place) const
    {
        return m_text.text.mid(token(place).start, token(place).length);
    }
    bool is(qint32 place, QStringView word) const
    {
        return place < count() && written(place).compare(word, Qt::CaseInsensitive) == 0;
    }

    bool isStar(qint32 place) const
    {
        static constexpr std::array words{u"star",      u"stars",    u"stern",    u"sterne",
                                          u"sternen",   u"étoile",   u"étoiles",  u"estrella",
                                          u"estrellas", u"stella",   u"stelle",   u"ster",
                                          u"sterren",   u"gwiazdka", u"gwiazdki", u"stjärnor"};
        return std::any_of(words.begin(), words.end(),
                           [&](const char16_t* word) { return is(place, word); });
    }

    static bool isScale(double most) { return most == 5 || most == 10 || most == 100; }

    /// A number as written, up to a hundred.
    std::optional<double> number(qint32 place) const
    {
        constexpr qint32 longest = 4;
        if (place >= count() || token(place).kind != TokenKind::Number
            || token(place).length > longest)
            return std::nullopt;
        bool isNumber = false;
        const double value = written(place).toString().replace(u',', u'.').toDouble(&isNumber);
        return isNumber && value <= 100 ? std::optional(value) : std::nullopt;
    }

    /// "2/10" with nothing before it in its sentence, and no third number: else it may be a date.
    bool isFraction(qint32 place) const
    {
        const qint32 from = token(place).start + token(place).length;
        const qint32 to = token(place + 1).start;
        const qint32 end = to + token(place + 1).length;
        const bool goesOn = end < m_text.text.size() && m_text.text.at(end) == u'/';
        return token(place).before >= Gap::Comma && to == from + 1 && m_text.text.at(from) == u'/'
               && !goesOn;
    }

    static std::optional<Weight> weight(double share, qint32 first, qint32 last)
    {
        const double value = best * (2 * share - 1);
        if (share > 1 || std::abs(value) < worth)
            return std::nullopt;
        return Weight{value, first, last};
    }

    const ReadText& m_text;
};

} // namespace

void weighStars(const ReadText& text, std::vector<Weight>& weights)
{
    const Stars stars(text);
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        if (text.tokens[i].kind != TokenKind::Number)
            continue;
        if (const auto weight = stars.at(static_cast<qint32>(i)))
            weights.push_back(*weight);
    }
}

} // namespace heddle::insight
