#pragma once

#include "core/base/clock.h"

#include <functional>

namespace heddle::email {

/// One time limit on a Clock that can be moved and lifted at no cost, so that a session may push
/// it back with every byte that arrives.
class Deadline final : public QObject {
public:
    Deadline(Clock& clock, QObject* parent, std::function<void()> expired);

    void set(Duration fromNow);
    void lift() { m_due.reset(); }
    bool isSet() const { return m_due.has_value(); }

private:
    void wakeAt(Timestamp at);
    void wake(Timestamp at);

    Clock& m_clock;
    std::function<void()> m_expired;
    std::optional<Timestamp> m_due;
    std::optional<Timestamp> m_nextWake;
};

} // namespace heddle::email
