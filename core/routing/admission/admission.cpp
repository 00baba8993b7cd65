#include "core/routing/admission/admission.h"

#include <QStringList>

#include <algorithm>

namespace heddle::routing {

namespace {

const OverflowRule* ruleFor(const Queue& queue, ChannelKind channel, const StandingOf& standingOf)
{
    if (queue.overflow.isEmpty())
        return nullptr;
    const QueueStanding standing = standingOf(queue.id);
    const auto rule =
        std::find_if(queue.overflow.begin(), queue.overflow.end(),
                     [&](const OverflowRule& one) { return applies(one, channel, standing); });
    return rule == queue.overflow.end() ? nullptr : &*rule;
}

} // namespace

bool applies(const OverflowRule& rule, ChannelKind channel, const QueueStanding& standing)
{
    if (!rule.channels.isEmpty() && !rule.channels.contains(channel))
        return false;
    switch (rule.when) {
    case OverflowCause::Closed: return !standing.isOpen;
    case OverflowCause::Full: return standing.waiting >= rule.waiting;
    case OverflowCause::TooLong: return !standing.wait || standing.wait->expected > rule.wait;
    }
    return false;
}

Admission admitted(const Queue& queue, ChannelKind channel, const FindQueue& find,
                   const StandingOf& standingOf)
{
    Admission admission{.queue = queue.id, .step = {}, .cause = {}, .notices = {}, .over = {}};
    const Queue* at = &queue;
    while (const OverflowRule* rule = ruleFor(*at, channel, standingOf)) {
        admission.cause = rule->when;
        if (!rule->notice.isEmpty())
            admission.notices += rule->notice;
        if (rule->step != OverflowStep::Queue) {
            admission.step = rule->step;
            break;
        }
        admission.over += at->id;
        const Queue* next = find(rule->queue);
        if (next == nullptr || admission.over.contains(next->id)) {
            admission.queue = queue.id;
            break;
        }
        at = next;
        admission.queue = at->id;
    }
    return admission;
}

} // namespace heddle::routing
