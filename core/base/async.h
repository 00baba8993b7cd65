#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <memory>
#include <utility>

namespace heddle {

/// An answer that comes later. Receive it with whenDone(), never with QFuture::then(context, ...),
/// which asserts in Qt 6.4.2 when the context died first.
template<class T>
using Async = QFuture<Result<T>>;

/// Calls `handler(Result<T>)` once in `owner`'s thread, always later than this call and never after
/// `owner` is gone. A promise dropped without an answer arrives as ErrorCode::Cancelled.
/// Call it from `owner`'s thread.
template<class T, class Handler>
void whenDone(const Async<T>& future, QObject* owner, Handler handler)
{
    Q_ASSERT(owner->thread() == QThread::currentThread());
    auto* watcher = new QFutureWatcher<Result<T>>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         // The handler may destroy the owner, and with it the watcher and this closure.
                         const auto answer = watcher->future();
                         auto run = std::move(handler);
                         if (answer.resultCount() == 0)
                             run(Result<T>(Error{ErrorCode::Cancelled, {}}));
                         else
                             run(answer.result());
                     });
    watcher->setFuture(future);
}

/// An Async that already has its answer.
template<class T>
Async<T> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// The answering side of an Async. Copyable, so that it fits into lambdas; answers once, later
/// answers are ignored. If every copy goes away unanswered, the receiver gets Cancelled.
template<class T>
class Answer {
public:
    Answer() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }

    Async<T> future() const { return m_promise->future(); }
    bool isGiven() const { return m_promise->future().isFinished(); }
    void give(Result<T> result) const
    {
        if (isGiven())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

/// Runs `work()` (returning Result<T>) in `target`'s thread and answers with its result; `target`
/// must outlive nothing: if it dies first, the answer is Cancelled. Safe to call from any thread
/// as long as `target` is not being destroyed at that moment.
template<class T, class Work>
Async<T> runIn(QObject* target, Work work)
{
    Answer<T> answer;
    QMetaObject::invokeMethod(
        target, [answer, work = std::move(work)]() mutable { answer.give(work()); },
        Qt::QueuedConnection);
    return answer.future();
}

} // namespace heddle
