#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <compare>
#include <functional>

namespace heddle {

/// A span of time in microseconds.
using Duration = std::chrono::microseconds;
using namespace std::chrono_literals;

/// A moment: microseconds since 1970-01-01 00:00 UTC. 0 means "not set" nowhere: use std::optional.
struct Timestamp {
    qint64 micros = 0;

    auto operator<=>(const Timestamp&) const = default;

    /// The latest moment there is; sorts after every real one.
    static constexpr Timestamp never() { return {std::numeric_limits<qint64>::max()}; }
    static Timestamp fromDateTime(const QDateTime& moment)
    {
        return {moment.toMSecsSinceEpoch() * 1000};
    }
    /// The same moment as a UTC QDateTime (milliseconds precise).
    QDateTime toDateTime() const { return QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::UTC); }
};

constexpr Timestamp operator+(Timestamp at, Duration span)
{
    return {at.micros + span.count()};
}
constexpr Timestamp operator-(Timestamp at, Duration span)
{
    return {at.micros - span.count()};
}
constexpr Duration operator-(Timestamp a, Timestamp b)
{
    return Duration(a.micros - b.micros);
}

/// Where time comes from. Nothing in core reads the system time or sleeps; it asks a Clock.
/// Thread: a Clock is used from the thread it lives in; now() is safe from any thread.
class Clock : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Timestamp now() const = 0;

    /// Calls `action` once, in this clock's thread, at `at` or as soon after as possible (at once,
    /// but never inside this call, when `at` is past), unless `context` is gone by then.
    virtual void callAt(Timestamp at, QObject* context, std::function<void()> action) = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock {
    Q_OBJECT
public:
    using Clock::Clock;

    Timestamp now() const override;
    void callAt(Timestamp at, QObject* context, std::function<void()> action) override;
};

} // namespace heddle
