#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace heddle {

// What the two sides of a live conversation show each other besides words. None of it is stored.

/// What the customer is shown of the centre.
struct AgentSign {
    enum class Kind {
        Typing,
        Paused,  ///< no longer typing
        Here,    ///< somebody takes part
        Gone,    ///< nobody does for now
        Read,    ///< everything of the customer's was seen
        Waiting, ///< they stand in line
        Ended,
    };
    Kind kind = Kind::Here;
    QString name;                 ///< of the agent, as customers see it
    QString instead;              ///< for Here: of the agent whose place they take; else empty
    int place = 0;                ///< for Waiting; 1 is next
    std::optional<Duration> wait; ///< for Waiting; not set: too few to tell

    bool operator==(const AgentSign&) const = default;
};

/// What an agent is shown of the customer.
struct VisitorSign {
    enum class Kind {
        Typing,
        Paused,
        Came,     ///< connected
        Left,     ///< no connection any more; they may come back
        Looks,    ///< at the page in `text`
        Received, ///< messages up to the one with the id in `text` reached them
        Read,     ///< and are on their screen
    };
    Kind kind = Kind::Came;
    QString text;

    bool operator==(const VisitorSign&) const = default;
};

/// Whether visitors can have a conversation now.
enum class Door { Open, Closed };

} // namespace heddle
