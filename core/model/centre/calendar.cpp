#include "core/model/centre/calendar.h"

namespace heddle {

Week everyDay(TimeRange range)
{
    Week week;
    for (QList<TimeRange>& day : week)
        day.append(range);
    return week;
}

} // namespace heddle
