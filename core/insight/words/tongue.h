#pragma once

#include <QtGlobal>

#include <array>

namespace heddle::insight {

/// The languages that our lists of feeling words and small words cover.
enum class Tongue : quint8 { En, De, Fr, Es, It, Nl, Pt, Sv, Da, Pl };

constexpr std::size_t tongueCount = 10;

/// Their BCP 47 codes, in order.
constexpr std::array<const char*, tongueCount> tongueCodes = {"en", "de", "fr", "es", "it",
                                                              "nl", "pt", "sv", "da", "pl"};

/// A set of tongues.
using Tongues = quint16;

constexpr Tongues setOf(Tongue tongue)
{
    return static_cast<Tongues>(1U << static_cast<unsigned>(tongue));
}

} // namespace heddle::insight
