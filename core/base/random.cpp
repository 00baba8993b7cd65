#include "core/base/random.h"

namespace heddle {

namespace {

constexpr std::uint64_t goldenGamma = 0x9e3779b97f4a7c15U;

constexpr std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, QStringView streamName) : m_key(mix(seed + goldenGamma))
{
    for (const QChar letter : streamName)
        m_key = mix((m_key ^ letter.unicode()) + goldenGamma);
}

std::uint64_t Random::next()
{
    return mix(m_key + ++m_counter * goldenGamma);
}

std::uint64_t Random::below(std::uint64_t bound)
{
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(next()) * bound;
    auto low = static_cast<std::uint64_t>(product);
    if (low < bound) {
        const std::uint64_t threshold = (0 - bound) % bound;
        while (low < threshold) {
            product = static_cast<Wide>(next()) * bound;
            low = static_cast<std::uint64_t>(product);
        }
    }
    return static_cast<std::uint64_t>(product >> 64);
}

qint64 Random::between(qint64 low, qint64 high)
{
    const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    return static_cast<qint64>(static_cast<std::uint64_t>(low)
                               + (span == 0 ? next() : below(span)));
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace heddle
