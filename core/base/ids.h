#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace heddle {

/// A row's number, typed by what it names, so that a customer cannot be passed for an interaction.
/// 0 is "none yet": ids given by the store start at 1.
template<class Named>
struct Id {
    qint64 value = 0;

    bool isValid() const { return value > 0; }
    auto operator<=>(const Id&) const = default;
};

template<class Named>
size_t qHash(Id<Named> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using AgentId = Id<struct Agent>;
using CustomerId = Id<struct Customer>;
using DraftId = Id<struct Draft>;
using EntryId = Id<struct Entry>;
using IdentityId = Id<struct Identity>;
using InteractionId = Id<struct Interaction>;
using JournalSeq = Id<struct JournalEvent>;
using OfferId = Id<struct Offer>;
using OutboxId = Id<struct OutboxItem>;
using PromiseId = Id<struct Promise>;
using QueueId = Id<struct Queue>;

} // namespace heddle
