#pragma once

#include "core/model/journal.h"
#include "core/routing/measures/occupancy.h"
#include "core/store/reports/reportstore.h"
#include "core/store/store.h"

#include <map>

namespace heddle::ctl {

/// How full somebody's days at work were; one number for each day on which they were.
struct WorkedDays {
    std::vector<double> byTheClock;
    std::vector<double> byLoad;
};

/// Who was at work how, as the journal tells it line by line.
class PastWork {
public:
    explicit PastWork(const store::ReportSpan& span) : m_span(span) {}
    void apply(const JournalEvent& line);
    /// The last day ends at `now`, if it is not over before.
    std::map<AgentId, WorkedDays> days(Timestamp now);

private:
    struct Held {
        AgentId agent;
        ChannelKind channel = ChannelKind::Email;
        routing::Work work = routing::Work::Active;

        bool operator==(const Held&) const = default;
    };
    static std::optional<Held> heldIn(const QJsonObject& row);
    void applyAgent(const QJsonObject& row, Timestamp at);
    void applyInteraction(const QJsonObject& row, Timestamp at);
    void endDaysBefore(Timestamp at);
    void endDay(Timestamp at);

    store::ReportSpan m_span;
    std::optional<Timestamp> m_midnight; ///< at which the day ends
    std::map<AgentId, routing::Occupancy> m_agents;
    std::map<InteractionId, Held> m_held;
    std::map<AgentId, WorkedDays> m_days;
};

} // namespace heddle::ctl
