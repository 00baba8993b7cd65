#include "core/base/pace.h"

#include <utility>

namespace heddle {

Pace::Pace(std::chrono::milliseconds interval, std::function<void()> work, QObject* parent)
    : QObject(parent), m_work(std::move(work))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(interval);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isWanted, false))
            ask();
    });
}

void Pace::ask()
{
    if (m_rest.isActive()) {
        m_isWanted = true;
        return;
    }
    m_rest.start();
    m_work();
}

} // namespace heddle
