#include "core/insight/spread/nearindex.h"

#include <algorithm>
#include <bit>

namespace heddle::insight {

NearIndex::NearIndex()
{
    clear();
}

void NearIndex::clear()
{
    m_signatures.clear();
    for (auto& table : m_tables)
        table.assign(std::size_t(1) << partBits, {});
}

void NearIndex::add(quint64 signature)
{
    const auto number = static_cast<std::uint32_t>(m_signatures.size());
    m_signatures.push_back(signature);
    if (signature == 0)
        return;
    for (std::size_t part = 0; part < parts; ++part)
        m_tables[part][static_cast<quint16>(signature >> (part * partBits))].push_back(number);
}

std::vector<std::uint32_t> NearIndex::near(quint64 signature, std::uint32_t least) const
{
    std::vector<std::uint32_t> found;
    if (signature == 0)
        return found;
    // Two signatures that differ in these bits meet in each part where it is one at most.
    const auto firstMeeting = [](quint64 differing) {
        std::size_t part = 0;
        while (std::popcount(static_cast<quint16>(differing >> (part * partBits))) > 1)
            ++part;
        return part;
    };
    const auto look = [&](std::size_t part, quint16 bits) {
        const Bucket& bucket = m_tables[part][bits];
        const auto known = static_cast<std::ptrdiff_t>(found.size());
        for (auto at = std::lower_bound(bucket.begin(), bucket.end(), least); at != bucket.end();
             ++at) {
            const quint64 differing = m_signatures[*at] ^ signature;
            if (std::popcount(differing) <= mostBits && firstMeeting(differing) == part)
                found.push_back(*at);
        }
        // Most lie in one bucket: sorting all again would cost more than finding them.
        std::inplace_merge(found.begin(), found.begin() + known, found.end());
    };
    for (std::size_t part = 0; part < parts; ++part) {
        const auto bits = static_cast<quint16>(signature >> (part * partBits));
        look(part, bits);
        for (unsigned flipped = 0; flipped < partBits; ++flipped)
            look(part, bits ^ static_cast<quint16>(1U << flipped));
    }
    return found;
}

} // namespace heddle::insight
