#pragma once

#include "core/scenario/script/people.h"

namespace heddle::scenario {

/// What happens in a step. The first ones are a customer's, then an agent's, then nobody's.
enum class Deed {
    Says,
    HangsUp,
    Edits,
    Deletes,
    Spreads,
    Repeats,
    Reply,
    Note,
    Tag,
    Assign,
    Take,
    Close,
    Reopen,
    Snooze,
    Wake,
    Merge,
    Unmerge,
    Ready,
    NotReady,
    Crash,
    Returns,
    Promise,
    Mark,
    BreaksDown,
    Recovers
};

/// What a step may wait for in an earlier one.
enum class Turn {
    Done,
    Offered,
    Accepted,
    Answered,
    Ignored,
    Promised,
    Transferred,
    Closed,
    Abandoned
};

/// "counter answered": a step and what became of it.
struct Cue {
    QString step;
    Turn turn = Turn::Done;

    bool operator==(const Cue&) const = default;
};

/// One thing that happens in the day.
struct Step {
    QString id;
    std::optional<Duration> at; ///< from the start
    std::optional<Cue> when;    ///< or after this
    Duration wait{};            ///< after that; for "ignored": how long without an answer
    QString inject;             ///< or when the trainer presses this key
    QString mark;               ///< a flag over the timeline
    QString from;               ///< the customer who does it, or
    QString agent;              ///< the agent
    Deed deed = Deed::Says;
    QString of; ///< the step whose contact is meant
    ChannelKind by = ChannelKind::Email;
    QString to; ///< an account, agent, queue or customer, as the deed wants it
    QString subject;
    QString text; ///< of a call: what is said, a caption a line
    Duration talk = std::chrono::minutes(3);
    Duration early{}; ///< the outside's own moment lies so much before
    qint64 reach = 0; ///< of a post that spreads: what it comes to
    Duration lasts{}; ///< of a spread or an outage
    bool isAbout = false;
    bool isLeftAlone = false;   ///< no colleague sees to it by themselves
    QString automatic;          ///< the Auto-Submitted header of a mail
    bool isRefused = false;     ///< it is a test of rights: it must not be allowed
    std::optional<Mood> ifMood; ///< only if the customer feels like this or worse
    std::optional<Mood> mood;   ///< and feels like this from then on

    bool operator==(const Step&) const = default;
};

QLatin1String toName(Deed deed);
QLatin1String toName(Turn turn);

} // namespace heddle::scenario
