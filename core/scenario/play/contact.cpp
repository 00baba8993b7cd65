#include "core/scenario/play/contact.h"

#include <algorithm>

namespace heddle::scenario {

InteractionState Contact::stateAt(Timestamp moment) const
{
    InteractionState state = InteractionState::New;
    for (const auto& [at, next] : states) {
        if (at > moment)
            break;
        state = next;
    }
    return state;
}

std::optional<Timestamp> Contact::served() const
{
    std::optional<Timestamp> first;
    const auto consider = [&first](std::optional<Timestamp> at) {
        if (at && (!first || *at < *first))
            first = at;
    };
    consider(accepted);
    consider(closed);
    consider(abandoned);
    if (!replies.isEmpty())
        consider(replies.first().at);
    return first;
}

} // namespace heddle::scenario
