#pragma once

#include "core/routing/simulation/plan.h"

namespace heddle::routing {

/// The moments at which the contacts of a stream come, one after the other. The stream must live
/// as long.
class Arrivals {
public:
    Arrivals(const Stream& stream, Timestamp start, Timestamp end, Random chance)
        : m_stream(&stream), m_at(start), m_end(end), m_chance(chance)
    {}

    /// nullopt: none comes before the end.
    std::optional<Timestamp> next();

private:
    std::optional<Timestamp> listed();
    std::optional<Timestamp> random();

    const Stream* m_stream;
    Timestamp m_at;
    Timestamp m_end;
    Random m_chance;
    qsizetype m_index = 0;
};

} // namespace heddle::routing
