#include "app/phone/sip/retimer.h"

#include "app/phone/libre.h"

namespace heddle::phone {

/// libre's timer and what it is to do.
struct ReTimer::State {
    tmr timer{};
    std::function<void()> action;
};

ReTimer::ReTimer() : m_state(std::make_unique<State>())
{
    tmr_init(&m_state->timer);
}

ReTimer::~ReTimer()
{
    stop();
}

void ReTimer::start(Duration after, std::function<void()> action)
{
    m_state->action = std::move(action);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(after).count();
    tmr_start(
        &m_state->timer, static_cast<std::uint64_t>(std::max<qint64>(ms, 0)),
        [](void* state) {
            // The action may destroy this timer.
            const auto due = std::move(static_cast<State*>(state)->action);
            due();
        },
        m_state.get());
}

void ReTimer::stop()
{
    tmr_cancel(&m_state->timer);
}

} // namespace heddle::phone
