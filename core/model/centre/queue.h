#pragma once

#include "core/base/ids.h"
#include "core/model/centre/calendar.h"
#include "core/model/centre/overflow.h"
#include "core/model/centre/perchannel.h"
#include "core/model/centre/skill.h"
#include "core/model/centre/target.h"
#include "core/model/centre/wrapup.h"

#include <variant>

namespace heddle {

/// Who of the eligible is offered a contact; ties go by agent id.
enum class AgentChoice {
    LongestIdle,
    LeastLoaded,
    MostSkilled,
    LeastSkilled,
    LeastFlexible, ///< whose other skills are wanted least by what waits
    RoundRobin,
};

QLatin1String toName(AgentChoice choice);
std::optional<AgentChoice> agentChoiceFromName(QStringView name);

/// Heddle's own order: by due moment and boosts.
struct RankByDue {
    bool operator==(const RankByDue&) const = default;
};

/// Genesys: as if it had arrived 60,000 ms earlier for each point.
struct RankByPoints {
    int points = 0;

    bool operator==(const RankByPoints&) const = default;
};

/// NICE: priority = start + minutes waited × acceleration, up to most; the highest goes first.
struct RankByAcceleration {
    int start = 0;
    int acceleration = 1; ///< per minute
    int most = 1000;

    bool operator==(const RankByAcceleration&) const = default;
};

using RankPolicy = std::variant<RankByDue, RankByPoints, RankByAcceleration>;

/// How a customer is called back.
struct CallBackRule {
    int tries = 3;
    Duration apart = std::chrono::minutes(10); ///< between tries
    Week windows = everyDay({std::chrono::hours(9), std::chrono::hours(20)});
    ///< when a try is made, by the customer's wall clock

    bool operator==(const CallBackRule&) const = default;
};

/// Where interactions of a kind wait.
struct Queue {
    QueueId id;
    QString name;
    Targets targets;
    QList<SpecialTargets> specialTargets;
    /// deferred work later than this past due becomes live; default one target
    std::optional<Duration> latest;
    QString calendar;  ///< its hours; empty: always open
    QList<Ring> rings; ///< empty: any member will do
    AgentChoice choice = AgentChoice::LongestIdle;
    RankPolicy rank;
    /// how long an offer stands
    PerChannel<Duration> offerTimes{.phone = std::chrono::seconds(20),
                                    .email = std::chrono::seconds(60),
                                    .chat = std::chrono::seconds(30),
                                    .social = std::chrono::seconds(60),
                                    .paper = std::chrono::seconds(60)};
    PerChannel<bool> autoAccept;
    /// how long a contact is kept for the agent it prefers
    PerChannel<Duration> preferredWaits{.phone = std::chrono::seconds(15),
                                        .email = std::chrono::minutes(30),
                                        .chat = std::chrono::seconds(30),
                                        .social = std::chrono::minutes(30),
                                        .paper = std::chrono::minutes(30)};
    QList<OverflowRule> overflow;
    CallBackRule callBack;
    WrapUp wrapUp;
    QList<AgentId> members;
    bool active = true; ///< false: nothing new comes in; kept for what was handled there

    bool operator==(const Queue&) const = default;
};

} // namespace heddle
