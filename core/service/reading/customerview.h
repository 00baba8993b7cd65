#pragma once

#include "core/base/clock.h"
#include "core/model/customer.h"
#include "core/model/interaction.h"
#include "core/model/readings/promise.h"
#include "core/model/readings/readings.h"

#include <QList>
#include <QString>

namespace heddle::service {

/// The customer panel's content.
struct CustomerView {
    Customer customer;
    QList<Identity> identities;
    QList<Interaction> open; ///< not closed, newest first, at most 20
    int openCount = 0;
    int closedCount = 0;
    std::optional<Timestamp> lastContact; ///< when they last wrote or called
    /// Merges that can be taken back, newest first: the identities that came with each.
    struct Merge {
        qint64 id = 0;
        QString name; ///< of the customer that was merged into this one
        QList<Identity> identities;
        MergeEvidence evidence;
        Timestamp at;
        QString author;
        bool operator==(const Merge&) const = default;
    };
    QList<Merge> merges;
    /// Customers that may be the same person, with the reason; never merged by themselves.
    struct Likeness {
        Customer customer;
        QString reason;
        bool operator==(const Likeness&) const = default;
    };
    QList<Likeness> likenesses;
    QList<Promise> promises; ///< open ones, the earliest due first
    /// How a message felt: the last ones that said anything, oldest first, at most 100.
    struct Feeling {
        EntryId entry;
        Timestamp at;
        Sentiment sentiment;
        bool operator==(const Feeling&) const = default;
    };
    QList<Feeling> feelings;
    Motive motive = Motive::None; ///< of the newest message that has one
    QString motiveWhy;
    int reach = 0; ///< of the newest post whose reach is known, 0 to 1000
    QString reachWhy;
    /// How many of the customer's newest contacts came by a channel, the most used first.
    struct ChannelUse {
        ChannelKind channel = ChannelKind::Email;
        int contacts = 0;
        bool operator==(const ChannelUse&) const = default;
    };
    QList<ChannelUse> uses;

    bool operator==(const CustomerView&) const = default;
};

/// A customer to choose, with one of their addresses: the one that was looked for, where it was.
struct CustomerMatch {
    Customer customer;
    QString address;

    bool operator==(const CustomerMatch&) const = default;
};

} // namespace heddle::service
