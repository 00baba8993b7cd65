#pragma once

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <vector>

namespace heddle::insight {

/// Finds the near duplicates of a message among a million others by their signatures: four tables
/// by 16 bits each, looked up at the same 16 bits and at those that differ in one. So it finds all
/// that differ in at most seven bits, and most of those beyond, up to `mostBits`.
///
/// Adding costs four appends; finding looks at about a thousandth of what there is.
class NearIndex {
public:
    static constexpr int mostBits = 12;

    NearIndex();

    /// Numbers are given in order, from 0. A signature of 0 is near nothing.
    void add(quint64 signature);
    std::size_t size() const { return m_signatures.size(); }
    void clear();

    /// The numbers of those near to it, in order, from `least` on.
    std::vector<std::uint32_t> near(quint64 signature, std::uint32_t least = 0) const;

private:
    static constexpr int parts = 4;
    static constexpr int partBits = 16;
    using Bucket = std::vector<std::uint32_t>;

    std::vector<quint64> m_signatures;
    std::array<std::vector<Bucket>, parts> m_tables; ///< by the bits of the part
};

} // namespace heddle::insight
