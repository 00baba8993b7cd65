#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace heddle::ui {

/// Does something as soon as it is asked for, and then again at most once in each interval however
/// often that is: a busy afternoon must not cost more than eyes can follow.
class Pace final : public QObject {
public:
    Pace(std::chrono::milliseconds interval, std::function<void()> work, QObject* parent);

    void ask();

private:
    std::function<void()> m_work;
    QTimer m_rest;
    bool m_isWanted = false;
};

/// How often what stands beside the words being read is brought up to date.
constexpr std::chrono::milliseconds besidePace{150};

} // namespace heddle::ui
