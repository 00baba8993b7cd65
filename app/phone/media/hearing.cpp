#include "app/phone/media/hearing.h"

namespace heddle::phone {

bool hears(const Party& listener, const Party& speaker)
{
    const bool isThere = listener.part == Part::Talking || listener.part == Part::Listening
                         || listener.part == Part::Whispering;
    return isThere && speaker.part == Part::Talking && !listener.group.isEmpty()
           && listener.group == speaker.group;
}

bool agentHears(const Party& speaker)
{
    return speaker.part == Part::Talking || speaker.part == Part::Whispering;
}

bool hearsAgent(const Party& listener)
{
    switch (listener.part) {
    case Part::Talking: return !listener.isMuted;
    case Part::Listening:
    case Part::Whispering: return true;
    case Part::Silent:
    case Part::Announced:
    case Part::OnHold: return false;
    }
    return false;
}

} // namespace heddle::phone
