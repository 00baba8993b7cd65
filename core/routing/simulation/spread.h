#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

#include <QList>

namespace heddle::routing {

/// How long something takes, as a distribution.
struct Spread {
    enum class Shape {
        Fixed,
        Exponential,
        LogNormal,
        Listed, ///< one of `list`, each as likely
    };
    Shape shape = Shape::Fixed;
    Duration mean{};
    double variation = 0; ///< of LogNormal: standard deviation ÷ mean
    QList<Duration> list;

    bool operator==(const Spread&) const = default;

    static Spread fixed(Duration value)
    {
        return {.shape = Shape::Fixed, .mean = value, .list = {}};
    }
    static Spread exponential(Duration mean)
    {
        return {.shape = Shape::Exponential, .mean = mean, .list = {}};
    }
};

QLatin1String toName(Spread::Shape shape);

/// One draw; never below zero.
Duration drawn(const Spread& spread, Random& chance);

/// A draw from the exponential distribution with mean 1.
double exponentialDraw(Random& chance);

} // namespace heddle::routing
