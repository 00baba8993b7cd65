#pragma once

#include "core/store/record.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

class Store;

/// Finds two customers to be one, and takes that back.
///
/// Only identity rows move, so the cost does not depend on how much they wrote. What the target
/// gains (tags, channels not to be used, empty fields, the earlier first contact) is known exactly
/// and taken back exactly, also after other merges into the same target; what people changed
/// meanwhile stays.
class Merging {
public:
    explicit Merging(Store& store) : m_store(store) {}

    /// Fails with NotFound, BadInput (the same customer), Conflict (one of them is already merged
    /// into another; or the merge is automatic and strongConflict() speaks against it).
    Result<Merge> merge(CustomerId from, CustomerId into, const MergeEvidence& evidence,
                        AgentId author);
    /// Fails with NotFound, Conflict (undone already, or the target has itself been merged into
    /// another customer since: that comes first).
    Done unmerge(qint64 merge, AgentId author);

    /// Why these two must not be merged by a machine, in words; empty when nothing speaks against
    /// it. Both were proven by an identity of the same kind, or a person took their merge back.
    Result<QString> strongConflict(CustomerId one, CustomerId other);

    /// Merges into `customer` that can be taken back, newest first.
    Result<QList<Merge>> into(CustomerId customer);
    Result<Merge> merge(qint64 id);
    /// The customer that `customer` belongs to now: itself, or what it was merged into.
    Result<CustomerId> current(CustomerId customer);

private:
    Done refuseMerged(CustomerId customer);
    Result<Record> unmerging(Merge undone, AgentId author);

    Store& m_store;
};

} // namespace heddle::store
