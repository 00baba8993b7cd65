#include "core/routing/measures/servicelevel.h"

#include "core/model/names.h"

namespace heddle::routing {

namespace {

constexpr Name<ServiceFormula> names[] = {
    {ServiceFormula::HandledOnly, "handled-only"},
    {ServiceFormula::AbandonsIgnored, "abandons-ignored"},
    {ServiceFormula::AbandonsPositive, "abandons-positive"},
    {ServiceFormula::AbandonsNegative, "abandons-negative"},
};

constexpr Name<ServiceFormula> texts[] = {
    {ServiceFormula::HandledOnly, "handled in / handled"},
    {ServiceFormula::AbandonsIgnored, "handled in / (presented - abandoned in)"},
    {ServiceFormula::AbandonsPositive, "(handled in + abandoned in) / presented"},
    {ServiceFormula::AbandonsNegative, "handled in / presented"},
};

} // namespace

QLatin1String toName(ServiceFormula formula)
{
    return nameIn(names, formula);
}

QLatin1String textOf(ServiceFormula formula)
{
    return nameIn(texts, formula);
}

Estimate serviceLevel(const ServiceCounts& counts, ServiceFormula formula)
{
    switch (formula) {
    case ServiceFormula::HandledOnly: return shareOf(counts.handledIn, counts.handled);
    case ServiceFormula::AbandonsIgnored:
        return shareOf(counts.handledIn, counts.presented - counts.abandonedIn);
    case ServiceFormula::AbandonsPositive:
        return shareOf(counts.handledIn + counts.abandonedIn, counts.presented);
    case ServiceFormula::AbandonsNegative: break;
    }
    return shareOf(counts.handledIn, counts.presented);
}

} // namespace heddle::routing
