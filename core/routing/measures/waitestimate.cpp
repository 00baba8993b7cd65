#include "core/routing/measures/waitestimate.h"

#include <QtGlobal>

#include <boost/math/special_functions/gamma.hpp>

namespace heddle::routing {

namespace {

// In double precision alone: long double differs between machines.
using Precision = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

} // namespace

std::optional<WaitEstimate> estimatedWait(int ahead, Duration handling, int serving)
{
    if (serving <= 0)
        return std::nullopt;
    const double gap = double(handling.count()) / serving;
    const double gaps = qMax(0, ahead) + 1;
    const auto point = [&](double share) {
        return Duration(qint64(gap * boost::math::gamma_p_inv(gaps, share, Precision())));
    };
    return WaitEstimate{Duration(qint64(gap * gaps)), point(0.1), point(0.9)};
}

} // namespace heddle::routing
