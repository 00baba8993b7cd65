#include "core/scenario/script/script.h"

namespace heddle::scenario {

QString addressOf(const Person& person, ChannelKind channel)
{
    switch (channel) {
    case ChannelKind::Phone: return person.phone;
    case ChannelKind::Email: return person.email;
    case ChannelKind::Chat: return person.chat;
    case ChannelKind::Social: return person.social;
    case ChannelKind::Paper: return person.paper;
    }
    return {};
}

QLatin1String toName(Mood mood)
{
    switch (mood) {
    case Mood::Angry: return QLatin1String("angry");
    case Mood::Annoyed: return QLatin1String("annoyed");
    case Mood::Worried: return QLatin1String("worried");
    case Mood::Calm: return QLatin1String("calm");
    case Mood::Pleased: return QLatin1String("pleased");
    }
    return {};
}

QLatin1String toName(Deed deed)
{
    static constexpr const char* names[] = {
        "says",    "hangs-up", "edits",       "deletes", "spreads",   "repeats", "reply",
        "note",    "tag",      "assign",      "take",    "close",     "reopen",  "snooze",
        "wake",    "merge",    "unmerge",     "ready",   "not-ready", "crash",   "returns",
        "promise", "mark",     "breaks-down", "recovers"};
    const auto index = static_cast<size_t>(deed);
    return index < std::size(names) ? QLatin1String(names[index]) : QLatin1String();
}

QLatin1String toName(Turn turn)
{
    static constexpr const char* names[] = {"done",        "offered", "accepted",
                                            "answered",    "ignored", "promised",
                                            "transferred", "closed",  "abandoned"};
    const auto index = static_cast<size_t>(turn);
    return index < std::size(names) ? QLatin1String(names[index]) : QLatin1String();
}

QLatin1String toName(Action action)
{
    static constexpr const char* names[] = {"accept", "reply",   "close",     "tag",
                                            "note",   "promise", "call-back", "leave-alone"};
    const auto index = static_cast<size_t>(action);
    return index < std::size(names) ? QLatin1String(names[index]) : QLatin1String();
}

} // namespace heddle::scenario
