#pragma once

#include "core/base/clock.h"

#include <functional>
#include <memory>

namespace heddle::phone {

/// Calls back once, later, in the SIP thread; never after it is gone.
class ReTimer {
public:
    ReTimer();
    ~ReTimer();
    ReTimer(const ReTimer&) = delete;
    ReTimer& operator=(const ReTimer&) = delete;

    /// Starts, or starts again; an action that was waiting is dropped.
    void start(Duration after, std::function<void()> action);
    void stop();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace heddle::phone
