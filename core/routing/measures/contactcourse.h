#pragma once

#include "core/model/channelkind.h"
#include "core/model/interaction.h"

namespace heddle::routing {

/// A contact as the journal has it at one moment.
struct CourseStep {
    Timestamp at;
    InteractionState state = InteractionState::New;
    QueueId queue;
    AgentId agent;       ///< who has it; not valid for nobody
    bool isOwed = false; ///< a call that we owe, with nobody on the line

    bool operator==(const CourseStep&) const = default;
};

/// What became of one contact, told step by step in the journal's order (routing.md §10).
///
/// What comes after it was closed once counts as a reopening and not as handling time.
class ContactCourse {
public:
    explicit ContactCourse(ChannelKind channel) : m_channel(channel) {}
    void add(const CourseStep& step);

    /// Where it was taken; until then, where it waits or was given up.
    QueueId queue() const { return m_queue; }
    /// Since when it waited for somebody; nullopt: it never did.
    std::optional<Timestamp> presented() const { return m_presented; }
    std::optional<Timestamp> taken() const { return m_taken; }
    /// When whoever was on the line went without having spoken to anybody.
    std::optional<Timestamp> abandoned() const { return m_abandoned; }
    std::optional<Timestamp> closed() const { return m_closed; }
    /// Talk, hold and wrap-up, or work on a message: the time it was in somebody's hands, without
    /// the time in which it waited for the customer.
    Duration handling() const { return m_handling; }
    /// How often it went on from somebody to another, or back to a queue.
    int transfers() const { return m_transfers; }
    bool isReopened() const { return m_isReopened; }

private:
    void giveUp(Timestamp at);

    ChannelKind m_channel;
    std::optional<CourseStep> m_last;
    QueueId m_queue;
    std::optional<Timestamp> m_presented;
    std::optional<Timestamp> m_taken;
    std::optional<Timestamp> m_abandoned;
    std::optional<Timestamp> m_closed;
    Duration m_handling{};
    int m_transfers = 0;
    bool m_isReopened = false;
};

} // namespace heddle::routing
