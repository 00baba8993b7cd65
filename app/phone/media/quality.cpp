#include "app/phone/media/quality.h"

#include <algorithm>
#include <cmath>

namespace heddle::phone {

int estimatedMos(const Impairments& impairments)
{
    const double loss = impairments.lossPerMille / 10.0;
    const double delay = impairments.oneWayMs;
    const double delayImpairment = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0.0);
    const double lossImpairment =
        impairments.codec
        + (95.0 - impairments.codec) * loss / (loss + std::max(impairments.robustness, 1));
    const double rating = std::clamp(93.2 - delayImpairment - lossImpairment, 0.0, 100.0);
    const double score = 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;
    return static_cast<int>(std::lround(std::clamp(score, 1.0, 4.5) * 100));
}

} // namespace heddle::phone
