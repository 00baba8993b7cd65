#pragma once

#include "core/base/statistics.h"

#include <QLatin1String>

#include <array>

namespace heddle::routing {

/// What became of the contacts that came. "In" is within the target.
struct ServiceCounts {
    qint64 presented = 0;
    qint64 handled = 0;
    qint64 handledIn = 0;
    qint64 abandoned = 0;
    qint64 abandonedIn = 0;

    bool operator==(const ServiceCounts&) const = default;
};

/// How abandoned contacts count in a service level. A share is only comparable with its formula.
enum class ServiceFormula {
    HandledOnly,      ///< handled in ÷ handled
    AbandonsIgnored,  ///< handled in ÷ (presented − abandoned in)
    AbandonsPositive, ///< (handled in + abandoned in) ÷ presented
    AbandonsNegative, ///< handled in ÷ presented
};

inline constexpr std::array serviceFormulas{
    ServiceFormula::HandledOnly, ServiceFormula::AbandonsIgnored, ServiceFormula::AbandonsPositive,
    ServiceFormula::AbandonsNegative};

QLatin1String toName(ServiceFormula formula);
/// The formula as it is printed beside the number.
QLatin1String textOf(ServiceFormula formula);

/// The share, with n and its interval.
Estimate serviceLevel(const ServiceCounts& counts, ServiceFormula formula);

} // namespace heddle::routing
