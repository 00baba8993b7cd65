#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <atomic>
#include <map>

namespace heddle::scenario {

/// The clock of a scenario: it stands still between events and goes from one to the next, so that
/// a day takes as long as one likes and is always the same day.
///
/// Events are run in order of (moment, registration). Thread: one; now() from any.
class VirtualClock final : public Clock {
    Q_OBJECT
public:
    explicit VirtualClock(Timestamp start, QObject* parent = nullptr);

    Timestamp now() const override { return {m_now.load(std::memory_order_relaxed)}; }
    void callAt(Timestamp at, QObject* context, std::function<void()> action) override;

    /// The moment of the next event, or Timestamp::never().
    Timestamp nextDue() const;
    /// Goes to the next event and runs it, and all that it posted to objects of this thread, if it
    /// is due by `limit`. Otherwise goes to `limit` and answers false.
    bool step(Timestamp limit);
    /// How many events were run.
    qint64 steps() const { return m_steps; }

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> action;
    };

    std::atomic<qint64> m_now;
    std::multimap<Timestamp, Waiting> m_waiting;
    qint64 m_steps = 0;
};

/// Delivers everything that was posted to objects of this thread, and what that posts in turn.
void settlePosted();

} // namespace heddle::scenario
