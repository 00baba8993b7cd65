#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QJsonObject>
#include <QString>

namespace heddle {

/// One line of the ordered log of everything that happened. All other tables follow from it.
struct JournalEvent {
    JournalSeq seq; ///< given by the store
    Timestamp at;
    AgentId actor; ///< not valid: the engine itself or the outside
    QString kind;  ///< "entry.added", "offer.made" ... (core/store/eventkinds.h)
    InteractionId interaction;
    CustomerId customer;
    QJsonObject body; ///< all that is needed to rebuild the rows

    bool operator==(const JournalEvent&) const = default;
};

/// Tells a view what it may have to fetch again. Sent after the transaction is durable.
struct Change {
    JournalSeq seq;
    QString kind;
    InteractionId interaction;
    CustomerId customer;
    AgentId agent;
    EntryId entry;

    bool operator==(const Change&) const = default;
};

} // namespace heddle
