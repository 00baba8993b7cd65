#include "core/service/rehearsal/rehearsalview.h"

#include <algorithm>

namespace heddle::service {

int RehearsalView::points() const
{
    int sum = 0;
    for (const RehearsedItem& item : items)
        sum += item.points;
    return sum;
}

int RehearsalView::pointsOf() const
{
    int sum = 0;
    for (const RehearsedItem& item : items)
        sum += item.standing == RehearsedItem::Standing::Open ? 0 : item.of;
    return sum;
}

int RehearsalView::openItems() const
{
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [](const RehearsedItem& item) {
            return item.standing == RehearsedItem::Standing::Open;
        }));
}

} // namespace heddle::service
