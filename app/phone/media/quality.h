#pragma once

#include "core/model/phone/livecall.h"

namespace heddle::phone {

/// What the estimate of quality is made from.
struct Impairments {
    int lossPerMille = 0;
    int oneWayMs = 0;   ///< network and buffers
    int codec = 0;      ///< ITU-T G.113 Ie
    int robustness = 4; ///< G.113 Bpl: 4 for G.711 without concealment, 25 with it, 20 for Opus
};

/// Mean opinion score in hundredths by the E-model with its defaults (ITU-T G.107): 441 at best.
int estimatedMos(const Impairments& impairments);

} // namespace heddle::phone
