#include "core/insight/spread/nearindex.h"

#include "core/insight/spread/signature.h"

#include <algorithm>

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
    const auto look = [&](const Bucket& bucket) {
        for (auto at = std::lower_bound(bucket.begin(), bucket.end(), least); at != bucket.end();
             ++at) {
            if (distance(m_signatures[*at], signature) <= mostBits)
                found.push_back(*at);
        }
    };
    for (std::size_t part = 0; part < parts; ++part) {
        const auto bits = static_cast<quint16>(signature >> (part * partBits));
        look(m_tables[part][bits]);
        for (unsigned flipped = 0; flipped < partBits; ++flipped)
            look(m_tables[part][bits ^ static_cast<quint16>(1U << flipped)]);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace heddle::insight
