#pragma once

#include "core/model/draft.h"
#include "core/store/sql/connection.h"

namespace heddle::store {

class Store;

/// What waits to be sent. An item is sent by the one process that claimed it.
class OutboxStore {
public:
    explicit OutboxStore(Store& store) : m_store(store) {}

    /// NotFound when there is none.
    Result<OutboxItem> byId(OutboxId id);
    /// The newest item of an entry.
    Result<std::optional<OutboxItem>> ofEntry(EntryId entry);
    /// Waiting, and due at `now`, the earliest first.
    Result<QList<OutboxItem>> due(Timestamp now, int limit);
    /// Waiting, due or not; of one interaction where given.
    Result<QList<OutboxItem>> waiting(InteractionId interaction = {});
    /// When the next waiting item falls due.
    Result<std::optional<Timestamp>> nextDue();
    /// Being sent, or unsure, by whoever.
    Result<QList<OutboxItem>> inFlight();
    /// Being sent by owners that are not among the living: their sending ended in the middle.
    Result<QList<OutboxItem>> orphaned(const QStringList& livingOwners);

    /// Takes a waiting item for `owner`: state Sending, one try more. One conditional UPDATE, so of
    /// two processes one gets it and the other Conflict. The caller records it in the same
    /// transaction, so that whoever listens hears of it.
    Result<OutboxItem> claim(OutboxId id, const QString& owner, Timestamp now);

private:
    Store& m_store;
};

} // namespace heddle::store
