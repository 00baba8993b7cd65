#pragma once

#include "core/base/clock.h"

#include <functional>
#include <map>

namespace heddle::service {

/// What is to be done at which moment. Any number of moments cost the clock one timer, so that
/// thousands of offers, snoozes and due moments need no sweep.
/// Thread: the clock's.
class Agenda : public QObject {
    Q_OBJECT
public:
    explicit Agenda(Clock& clock, QObject* parent = nullptr) : QObject(parent), m_clock(clock) {}

    /// Calls `action` once at `at`, or as soon after as possible; never inside this call. The
    /// action itself finds out whether it is still wanted.
    void at(Timestamp at, std::function<void()> action);

private:
    void arm();
    void runDue();

    Clock& m_clock;
    std::multimap<Timestamp, std::function<void()>> m_actions;
    Timestamp m_armed = Timestamp::never();
};

} // namespace heddle::service
