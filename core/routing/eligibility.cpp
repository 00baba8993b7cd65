#include "core/routing/eligibility.h"

#include <algorithm>

namespace heddle::routing {

namespace {

std::optional<Refusal> lastRefusal(const Waiting& waiting, AgentId agent)
{
    std::optional<Refusal> last;
    for (const Refusal& refusal : waiting.refusals) {
        if (refusal.agent == agent && (!last || refusal.at > last->at))
            last = refusal;
    }
    return last;
}

bool isResting(const Waiting& waiting, AgentId agent, Timestamp now, Duration rest)
{
    const auto refusal = lastRefusal(waiting, agent);
    return refusal && now < refusal->at + rest;
}

bool isSomebodyElseLeft(const Waiting& waiting, const Floor& floor, AgentId agent, Timestamp now)
{
    return std::any_of(floor.members.begin(), floor.members.end(), [&](const Seat& seat) {
        return seat.agent != agent && seat.presence == Presence::Ready
               && !isResting(waiting, seat.agent, now, refusalRest);
    });
}

const Seat* preferredSeat(const Waiting& waiting, const Floor& floor)
{
    for (const Seat& seat : floor.members) {
        if (seat.agent == waiting.preferred)
            return &seat;
    }
    return nullptr;
}

QString presenceExclusion(const Seat& seat)
{
    switch (seat.presence) {
    case Presence::Ready: return {};
    case Presence::NotReady: return QStringLiteral("not ready");
    case Presence::Offline: break;
    }
    return QStringLiteral("offline");
}

} // namespace

bool isFree(const Seat& seat)
{
    return seat.presence == Presence::Ready && !seat.hasOffer
           && seat.load + workedLoad <= seat.limit;
}

std::optional<Timestamp> keptUntil(const Waiting& waiting, const Floor& floor, Timestamp now)
{
    const Seat* seat = preferredSeat(waiting, floor);
    if (seat == nullptr || seat->presence != Presence::Ready || lastRefusal(waiting, seat->agent))
        return std::nullopt;
    Timestamp until = waiting.queued + preferredWait;
    if (waiting.due)
        until = std::min(until, *waiting.due);
    return now < until ? std::optional(until) : std::nullopt;
}

QString exclusion(const Seat& seat, const Waiting& waiting, const Floor& floor, Timestamp now)
{
    if (const QString away = presenceExclusion(seat); !away.isEmpty())
        return away;
    if (seat.paused.contains(waiting.channel))
        return QStringLiteral("takes no %1 just now").arg(toName(waiting.channel));
    if (seat.hasOffer)
        return QStringLiteral("has an offer already");
    if (seat.load + workedLoad > seat.limit)
        return QStringLiteral("at capacity");
    if (const auto refusal = lastRefusal(waiting, seat.agent)) {
        const bool others = isSomebodyElseLeft(waiting, floor, seat.agent, now);
        if (now < refusal->at + (others ? refusalRest : lastOneRest))
            return refusal->why + QStringLiteral(" a short while ago");
    }
    if (seat.agent != waiting.preferred && keptUntil(waiting, floor, now))
        return QStringLiteral("kept for ") + preferredSeat(waiting, floor)->name;
    return {};
}

std::optional<Timestamp> changesAt(const Waiting& waiting, const Floor& floor, Timestamp now)
{
    std::optional<Timestamp> next = keptUntil(waiting, floor, now);
    const auto consider = [&](Timestamp at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    for (const Refusal& refusal : waiting.refusals) {
        consider(refusal.at + lastOneRest);
        consider(refusal.at + refusalRest);
    }
    return next;
}

} // namespace heddle::routing
