#pragma once

#include "core/service/config/differences.h"
#include "core/store/store.h"

namespace heddle::service {

// What a changed centre does to contacts that are open.

/// Whether what two settings of a queue promise, and by which hours, is not the same.
bool promisesDiffer(const Queue& before, const Queue& after);

/// The open contacts of `queue` that its promises, as they are now, change: what is not met yet
/// counts by them, from where it began.
Result<QList<Interaction>> countedAnew(store::Store& store, const Queue& queue);

/// The open contacts of a queue that is given up, as they wait in `heir`, by its promises.
Result<QList<Interaction>> movedTo(store::Store& store, QueueId gone, const Queue& heir);

/// The contacts that an applied centre (`applied`, its line of the journal) moved out of queues it
/// gave up, back where they were. Those that somebody moved on or closed since stay.
/// `rows`: what is about to be recorded, with those queues.
Result<QList<Interaction>> movedBack(store::Store& store, const JournalEvent& applied,
                                     const QList<store::RowImage>& rows);

/// How many open contacts a plan moves or counts anew, queue by queue.
Result<QList<Difference>> contactDifferences(store::Store& store, const CentrePlan& plan);

} // namespace heddle::service
