#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <map>

namespace heddle {

/// A clock that stands still until it is told to move; for tests, simulation and scenarios.
/// Thread: one.
class FakeClock final : public Clock {
    Q_OBJECT
public:
    explicit FakeClock(Timestamp start = {1'772'000'000'000'000}, QObject* parent = nullptr);

    Timestamp now() const override { return m_now; }
    void callAt(Timestamp at, QObject* context, std::function<void()> action) override;

    /// Moves to now() + `span`, running what falls due on the way in order of (moment, registration),
    /// with now() standing at each one's moment.
    void advance(Duration span);
    /// Runs what is due without moving.
    void settle() { advance(Duration::zero()); }
    /// The next moment at which something waits, or Timestamp::never().
    Timestamp nextDue() const;

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void()> action;
    };

    Timestamp m_now;
    std::multimap<Timestamp, Waiting> m_waiting;
};

} // namespace heddle
