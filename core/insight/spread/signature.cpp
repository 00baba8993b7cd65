#include "core/insight/spread/signature.h"

#include <array>
#include <bit>

namespace heddle::insight {

namespace {

constexpr std::size_t fewestWords = 3;

/// Spreads a hash over all bits (SplitMix64).
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Counts in each of 64 places how many features have that bit, all places at once: plane i holds
/// bit i of every count.
class BitCounts {
public:
    void add(quint64 feature)
    {
        ++m_added;
        for (std::size_t plane = 0; feature != 0 && plane < m_planes.size(); ++plane) {
            const quint64 carry = m_planes[plane] & feature;
            m_planes[plane] ^= feature;
            feature = carry;
        }
    }

    /// The bits that more than half of the features have.
    quint64 majority() const
    {
        quint64 more = 0;
        quint64 equal = ~quint64(0);
        for (std::size_t plane = m_planes.size(); plane-- > 0;) {
            const quint64 bound = (m_added / 2) >> plane & 1 ? ~quint64(0) : 0;
            more |= equal & m_planes[plane] & ~bound;
            equal &= ~(m_planes[plane] ^ bound);
        }
        return more;
    }

private:
    std::array<quint64, 20> m_planes = {}; ///< a million features
    quint64 m_added = 0;
};

} // namespace

quint64 signatureOf(const ReadText& text)
{
    BitCounts counts;
    std::size_t words = 0;
    quint64 last = 0;
    for (const Token& token : text.tokens) {
        if (token.kind != TokenKind::Word)
            continue;
        counts.add(mixed(token.hash));
        if (words++ > 0)
            counts.add(mixed(last * 3 + token.hash));
        last = token.hash;
    }
    return words < fewestWords ? 0 : counts.majority();
}

int distance(quint64 a, quint64 b)
{
    return std::popcount(a ^ b);
}

} // namespace heddle::insight
