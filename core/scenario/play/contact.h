#pragma once

#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/offer.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle::scenario {

/// What an agent wrote to a customer.
struct Reply {
    EntryId entry;
    AgentId agent;
    Timestamp at;
    QString text;
    QString messageId;

    bool operator==(const Reply&) const = default;
};

/// One contact of the day, as the journal tells it.
struct Contact {
    InteractionId id;
    QStringList keys; ///< of what the customer said in it, the first first
    Interaction now;  ///< as it is
    QString customer; ///< name
    QList<Offer> offers;
    std::optional<Timestamp> accepted; ///< for the first time
    AgentId acceptedBy;
    QList<Reply> replies;
    QList<Reply> notes;
    QList<Reply> promises;
    bool isPersonOffered = false;       ///< a call back was found to be due, or promised
    std::optional<Timestamp> closed;    ///< for the last time
    std::optional<Timestamp> abandoned; ///< the caller hung up before anybody answered
    QList<QPair<Timestamp, InteractionState>> states;

    /// The state it was in at `moment`.
    InteractionState stateAt(Timestamp moment) const;
    /// When it was no longer waiting: accepted, answered, closed or given up.
    std::optional<Timestamp> served() const;
    bool operator==(const Contact&) const = default;
};

} // namespace heddle::scenario
