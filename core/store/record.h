#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/agent.h"
#include "core/model/centre/boostrule.h"
#include "core/model/customer.h"
#include "core/model/draft.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/offer.h"
#include "core/model/readings/correction.h"
#include "core/model/readings/promise.h"
#include "core/model/rules/rule.h"
#include "core/model/traffic.h"

#include <QJsonObject>
#include <QList>

#include <optional>
#include <variant>

namespace heddle::store {

/// A mailbox the centre works on; `settings` holds everything but the secret.
struct Mailbox {
    QString address;
    QJsonObject settings;

    bool operator==(const Mailbox&) const = default;
};

/// One named fact about the centre ("centre.name").
struct Setting {
    QString name;
    QString value;

    bool operator==(const Setting&) const = default;
};

/// That two customers were found to be one: what moved, why, and how the target looked before.
struct Merge {
    qint64 id = 0;
    CustomerId from;
    CustomerId into;
    QList<IdentityId> moved;
    Customer before; ///< `into` as it was without this merge
    MergeEvidence evidence;
    Timestamp at;
    AgentId author; ///< not valid: the engine
    std::optional<Timestamp> undone;

    bool operator==(const Merge&) const = default;
};

/// A model that corrections taught; `blob` holds it (core/insight/learning/modelfile.h).
struct LearnedModel {
    QString name; ///< "tags"
    QString blob;
    qint64 examples = 0;
    qint64 labels = 0;
    qint64 corrections = 0; ///< how many there were when it was made
    Timestamp trained;

    bool operator==(const LearnedModel&) const = default;
};

/// That a row is gone.
struct Removed {
    enum class Kind {
        Mailbox,
        CannedReply,
        Setting,
        Skill,
        Calendar,
        Boost,
        Rule,
        Macro
    } kind = Kind::Mailbox;
    QString key; ///< address, id or name

    bool operator==(const Removed&) const = default;
};

/// A row as it is after a change.
using RowImage = std::variant<Customer, Identity, Interaction, Entry, Agent, Queue, Offer,
                              OutboxItem, CannedReply, Mailbox, Setting, Merge, Correction, Promise,
                              LearnedModel, Removed, Skill, Calendar, BoostRule, Rule, Macro>;

/// One thing that happened: a line of the journal, with the rows as they are from then on.
/// An Interaction's `customer` is not stored: it follows from its identity.
struct Record {
    QString kind;  ///< "entry.added", "offer.made" ...
    AgentId actor; ///< not valid: the engine itself or the outside
    InteractionId interaction;
    CustomerId customer;
    QJsonObject facts; ///< what is worth knowing besides the rows
    QList<RowImage> rows;
    std::optional<Timestamp> at; ///< not set: now

    bool operator==(const Record&) const = default;
};

/// What is stored in the same transaction but is not journalled: how far the outside was read, and
/// drafts that are used up.
struct Beside {
    QList<ChannelCursor> cursors;
    QList<DraftId> usedDrafts;
};

} // namespace heddle::store
