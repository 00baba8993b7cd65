#include "ui/inbox/steadyorder.h"

#include <algorithm>

namespace heddle::ui {

QList<InteractionId> steadied(QList<InteractionId> wanted, QList<Pin> pins)
{
    std::sort(pins.begin(), pins.end(),
              [](const Pin& a, const Pin& b) { return a.index < b.index; });
    pins.removeIf([&wanted](const Pin& pin) { return wanted.removeAll(pin.id) == 0; });
    for (const Pin& pin : pins)
        wanted.insert(std::min<qsizetype>(pin.index, wanted.size()), pin.id);
    return wanted;
}

} // namespace heddle::ui
