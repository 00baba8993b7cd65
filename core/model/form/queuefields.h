#pragma once

#include "core/model/form/centrefields.h"

namespace heddle {

constexpr qint64 oneSecond = 1'000'000;

template<class Visitor>
void describe(Visitor& visit, Targets& targets)
{
    visit(Field{.key = "first_reply", .meaning = "until the first answer", .least = oneSecond},
          targets.firstReply);
    visit(Field{.key = "next_reply", .meaning = "until each further answer", .least = oneSecond},
          targets.nextReply);
    visit(Field{.key = "resolution", .meaning = "until it is closed", .least = oneSecond},
          targets.resolution);
}

template<class Visitor>
void describe(Visitor& visit, SpecialTargets& special)
{
    visit(Field{.key = "channel", .meaning = "only on this channel"}, special.channel);
    visit(Field{.key = "tier", .meaning = "only for customers of this tier"}, special.tier);
    describe(visit, special.targets);
}

template<class Visitor>
void describe(Visitor& visit, Ring& ring)
{
    visit(Field{.key = "needs",
                .meaning = "skills asked for, like: billing and (fr >= 5 or language)",
                .isNeeded = true},
          ring.needs);
    visit(Field{.key = "wait", .meaning = "until the next ring joins"}, ring.wait);
    visit(Field{.key = "leaves", .meaning = "it takes no part once the next has joined"},
          ring.leaves);
}

template<class Visitor>
void describe(Visitor& visit, OverflowRule& rule)
{
    visit(Field{.key = "when", .meaning = "closed, full or too-long", .isNeeded = true}, rule.when);
    visit(Field{.key = "waiting", .meaning = "for full: contacts that wait"}, rule.waiting);
    visit(Field{.key = "wait", .meaning = "for too-long: estimated wait above this"}, rule.wait);
    visit(Field{.key = "channels", .meaning = "only for these channels; all"}, rule.channels);
    visit(Field{.key = "step", .meaning = "queue, call-back, message or notice", .isNeeded = true},
          rule.step);
    visit(Field{.key = "queue", .meaning = "for step queue: where it goes, with its age"},
          rule.queue);
    visit(Field{.key = "notice", .meaning = "words for the customer"}, rule.notice);
}

template<class Visitor>
void describe(Visitor& visit, CallBackRule& rule)
{
    visit(Field{.key = "tries", .meaning = "how often it is tried", .least = 1, .most = 100},
          rule.tries);
    visit(Field{.key = "apart", .meaning = "between tries", .least = oneSecond}, rule.apart);
    visit(Field{.key = "windows", .meaning = "when, by the customer's wall clock"}, rule.windows);
}

template<class Visitor>
void describe(Visitor& visit, WrapUp& wrapUp)
{
    visit(Field{.key = "mode", .meaning = "none, optional, timed or until-done"}, wrapUp.mode);
    visit(Field{.key = "limit", .meaning = "for timed: when it ends by itself"}, wrapUp.limit);
    visit(Field{.key = "extension", .meaning = "for timed: what the agent may add once"},
          wrapUp.extension);
    visit(Field{.key = "needs_code", .meaning = "it does not end without a code"},
          wrapUp.needsCode);
    visit(Field{.key = "codes", .meaning = "what the contact came to"}, wrapUp.codes);
}

/// A rank policy as it is written: which, and the numbers of all.
struct RankParts {
    enum class Policy { Due, Points, Acceleration } policy = Policy::Due;
    int points = 0;
    RankByAcceleration by;
};

QLatin1String toName(RankParts::Policy policy);
RankParts partsOf(const RankPolicy& policy);
RankPolicy policyOf(const RankParts& parts);

template<class Visitor>
void describe(Visitor& visit, RankPolicy& policy)
{
    RankParts parts = partsOf(policy);
    constexpr qint64 any = std::numeric_limits<int>::min();
    visit(
        Field{.key = "policy", .meaning = "due (Heddle), points (Genesys) or acceleration (NICE)"},
        parts.policy);
    visit(Field{.key = "points", .meaning = "each as if a minute earlier", .least = any},
          parts.points);
    visit(Field{.key = "start", .meaning = "priority at arrival"}, parts.by.start);
    visit(Field{.key = "acceleration", .meaning = "priority added each minute", .least = 1},
          parts.by.acceleration);
    visit(Field{.key = "most", .meaning = "highest priority reached"}, parts.by.most);
    policy = policyOf(parts);
}

template<class Visitor>
void describe(Visitor& visit, Queue& queue)
{
    visit(Field{.key = "name", .meaning = "as shown", .isNeeded = true}, queue.name);
    visit(Field{.key = "members", .meaning = "logins; a{01..20} names twenty"}, queue.members);
    visit(Field{.key = "targets", .meaning = "times promised, in opening hours"}, queue.targets);
    visit(Field{.key = "special_targets", .meaning = "for some channels or tiers"},
          queue.specialTargets);
    visit(Field{.key = "latest",
                .meaning = "deferred work later than this goes with live contacts; one target"},
          queue.latest);
    visit(Field{.key = "calendar",
                .meaning = "its opening hours; always open",
                .names = Field::Names::Calendar},
          queue.calendar);
    visit(Field{.key = "rings", .meaning = "steps of skills asked for; any member will do"},
          queue.rings);
    visit(Field{.key = "choice",
                .meaning = "longest-idle, least-loaded, most-skilled, least-skilled, "
                           "least-flexible or round-robin"},
          queue.choice);
    visit(Field{.key = "rank", .meaning = "the order of what waits"}, queue.rank);
    visit(Field{.key = "offer_times", .meaning = "how long an offer stands"}, queue.offerTimes);
    visit(Field{.key = "auto_accept", .meaning = "taken without a key"}, queue.autoAccept);
    visit(Field{.key = "preferred_waits",
                .meaning = "how long it is kept for the agent who knows the customer"},
          queue.preferredWaits);
    visit(Field{.key = "overflow", .meaning = "tried in order when a contact comes"},
          queue.overflow);
    visit(Field{.key = "call_back", .meaning = "how customers are called back"}, queue.callBack);
    visit(Field{.key = "wrap_up", .meaning = "what is done after a contact"}, queue.wrapUp);
}

} // namespace heddle
