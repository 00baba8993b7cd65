#pragma once

#include <QString>

namespace heddle::phone {

/// What part a call has in what is said at this desk.
enum class Part {
    Silent, ///< ringing, or over: nobody hears it and it hears nobody
    Talking,
    Announced,  ///< ringing; hears what its queue says, is heard by nobody
    OnHold,     ///< hears the hold tone, is heard by nobody
    Listening,  ///< a supervisor who is not heard
    Whispering, ///< a supervisor whom only the agent hears
};

/// A call at this desk, as far as it matters for who hears whom. The agent is the desk itself.
struct Party {
    Part part = Part::Silent;
    QString group; ///< calls of one group hear each other: a conference, or what is supervised
    bool isMuted = false; ///< it does not hear the agent

    bool operator==(const Party&) const = default;
};

/// Whether one call hears another one, through this desk.
bool hears(const Party& listener, const Party& speaker);
bool agentHears(const Party& speaker);
bool hearsAgent(const Party& listener);

} // namespace heddle::phone
