#include "core/model/form/queueform.h"

#include "core/model/form/outlinereader.h"
#include "core/model/form/outlinewriter.h"
#include "core/model/form/queuefields.h"

namespace heddle {

namespace {

template<class T>
Outline speltOut(const T& value)
{
    return withoutDefaults(wholeOutlineOf(value, nullptr), wholeOutlineOf(T(), nullptr));
}

template<class T>
T readFrom(const Outline& outline)
{
    T value{};
    Reading reading;
    OutlineReader reader(outline, reading);
    describe(reader, value);
    return value;
}

} // namespace

Outline spelt(const Queue& queue)
{
    return speltOut(queue);
}

Outline spelt(const Capacity& capacity)
{
    return speltOut(capacity);
}

Outline spelt(const Calendar& calendar)
{
    return speltOut(calendar);
}

Outline spelt(const BoostRule& rule)
{
    return speltOut(rule);
}

Queue queueFrom(const Outline& outline)
{
    return readFrom<Queue>(outline);
}

Capacity capacityFrom(const Outline& outline)
{
    return readFrom<Capacity>(outline);
}

Calendar calendarFrom(const Outline& outline)
{
    return readFrom<Calendar>(outline);
}

BoostRule boostRuleFrom(const Outline& outline)
{
    return readFrom<BoostRule>(outline);
}

} // namespace heddle
