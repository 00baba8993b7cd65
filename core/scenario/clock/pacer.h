#pragma once

#include "core/scenario/clock/virtualclock.h"

#include <optional>

namespace heddle::scenario {

/// Lets a virtual clock go at a speed against a real one: 1 to 1,000 times as fast, or as fast as
/// it can. It works in short turns, so that its thread hears of other things in between.
///
/// Thread: the virtual clock's.
class Pacer : public QObject {
    Q_OBJECT
public:
    /// The clocks must outlive it.
    Pacer(VirtualClock& clock, Clock& real, QObject* parent = nullptr);

    static constexpr int slowest = 1;
    static constexpr int fastest = 1000;
    static constexpr int usual = 10; ///< until somebody chooses
    /// As fast as it can.
    static constexpr int unlimited = 0;

    /// Goes on until `end`; `speed` within slowest and fastest, or unlimited.
    void play(int speed, Timestamp end);
    void pause();
    /// Runs the next event that is due by `end`, paused.
    void step(Timestamp end);
    /// Runs everything up to `moment` at once, paused.
    void runTo(Timestamp moment);

    bool isPlaying() const { return m_isPlaying; }
    int speed() const { return m_speed; }

Q_SIGNALS:
    /// After each turn.
    void moved(heddle::Timestamp now);
    /// It came to the end that play() was given.
    void arrived();

private:
    void turn();
    void turnSoon();
    Timestamp reached() const;

    VirtualClock& m_clock;
    Clock& m_real;
    bool m_isPlaying = false;
    int m_speed = usual;
    int m_round = 0; ///< of play(); turns of an earlier one do nothing
    Timestamp m_end;
    Timestamp m_realStart;
    Timestamp m_start;
};

} // namespace heddle::scenario
