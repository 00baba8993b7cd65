#include "core/routing/simulation/spread.h"

#include "core/model/names.h"

#include <cmath>

namespace heddle::routing {

namespace {

constexpr Name<Spread::Shape> shapes[] = {
    {Spread::Shape::Fixed, "fixed"},
    {Spread::Shape::Exponential, "exponential"},
    {Spread::Shape::LogNormal, "lognormal"},
    {Spread::Shape::Listed, "listed"},
};

// Box and Muller 1958.
double normalDraw(Random& chance)
{
    const double radius = std::sqrt(2 * exponentialDraw(chance));
    return radius * std::cos(6.283185307179586 * chance.unit());
}

Duration times(Duration span, double factor)
{
    return Duration(static_cast<qint64>(std::llround(double(span.count()) * factor)));
}

} // namespace

QLatin1String toName(Spread::Shape shape)
{
    return nameIn(shapes, shape);
}

double exponentialDraw(Random& chance)
{
    return -std::log(1 - chance.unit());
}

Duration drawn(const Spread& spread, Random& chance)
{
    switch (spread.shape) {
    case Spread::Shape::Fixed: break;
    case Spread::Shape::Exponential: return times(spread.mean, exponentialDraw(chance));
    case Spread::Shape::LogNormal: {
        const double variance = std::log(1 + spread.variation * spread.variation);
        return times(spread.mean,
                     std::exp(std::sqrt(variance) * normalDraw(chance) - variance / 2));
    }
    case Spread::Shape::Listed:
        if (!spread.list.isEmpty())
            return spread.list[static_cast<qsizetype>(
                chance.below(static_cast<std::uint64_t>(spread.list.size())))];
    }
    return spread.mean;
}

} // namespace heddle::routing
