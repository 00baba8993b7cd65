#pragma once

#include "core/base/async.h"

namespace heddle::service {

/// Runs `work()` (returning Async<T>) in `target`'s thread and passes its answer on. As runIn(), for
/// work that itself takes time.
template<class T, class Work>
Async<T> relay(QObject* target, Work work)
{
    Answer<T> answer;
    QMetaObject::invokeMethod(
        target,
        [answer, target, work = std::move(work)]() mutable {
            whenDone(work(), target,
                     [answer](Result<T> result) { answer.give(std::move(result)); });
        },
        Qt::QueuedConnection);
    return answer.future();
}

} // namespace heddle::service
