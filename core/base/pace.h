#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace heddle {

/// Does something as soon as it is asked for, and then again at most once in each interval however
/// often that is: a busy afternoon must not cost more than eyes can follow.
class Pace final : public QObject {
public:
    /// Quick enough for what is glanced at.
    static constexpr std::chrono::milliseconds forEyes{150};

    Pace(std::chrono::milliseconds interval, std::function<void()> work, QObject* parent);

    void ask();

private:
    std::function<void()> m_work;
    QTimer m_rest;
    bool m_isWanted = false;
};

} // namespace heddle
