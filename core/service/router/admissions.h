#pragma once

#include "core/routing/admission/admission.h"
#include "core/routing/matching/matcher.h"
#include "core/service/roster.h"

#include <QJsonObject>

#include <map>

namespace heddle::service {

/// Where something that comes now may wait: asks how its queue stands (open, how full, how long the
/// wait) and follows the queue's overflow rules.
///
/// Learns from what is handled how long that takes. Thread: the core thread.
class Admissions : public QObject {
    Q_OBJECT
public:
    Admissions(Ledger& ledger, const Roster& roster, const routing::Matcher& matcher,
               QObject* parent = nullptr);

    routing::Admission admit(QueueId queue, ChannelKind channel) const;
    /// The wait of who comes now; nullopt while nobody serves the queue.
    std::optional<routing::WaitEstimate> estimate(QueueId queue, ChannelKind channel) const;

    /// Taken for the time a contact takes, until some were handled.
    static constexpr Duration assumedHandling = std::chrono::minutes(6);

private:
    struct Begun {
        QueueId queue;
        Timestamp at;
    };
    void apply(const QList<store::Record>& records);
    void follow(const Interaction& interaction);
    routing::QueueStanding standing(const Queue& queue, ChannelKind channel) const;
    int waitingIn(const Queue& queue) const;
    QString withWait(QString notice, QueueId queue, ChannelKind channel) const;

    Ledger& m_ledger;
    const Roster& m_roster;
    const routing::Matcher& m_matcher;
    std::map<InteractionId, Begun> m_inHand;
    std::map<QueueId, Duration> m_handling; ///< lately, the newest weighing most
};

/// As the journal keeps it with what came in.
QJsonObject toJson(const routing::Admission& admission);

} // namespace heddle::service
