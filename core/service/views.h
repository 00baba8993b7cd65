#pragma once

#include "core/base/clock.h"
#include "core/model/agent.h"
#include "core/model/customer.h"
#include "core/model/draft.h"
#include "core/model/entry.h"
#include "core/model/interaction.h"
#include "core/model/offer.h"
#include "core/model/readings/promise.h"
#include "core/model/readings/readings.h"
#include "core/service/reading/customerview.h"
#include "core/service/searchpage.h"

#include <QList>
#include <QString>

#include <optional>

namespace heddle::service {

/// The inbox's three tabs.
enum class InboxTab { Mine, Offered, Queue };
enum class InboxOrder { Due, Age, Customer };

/// Which part of the inbox to fetch. Pages go on by key: give the last row of the page before.
struct InboxQuery {
    InboxTab tab = InboxTab::Mine;
    InboxOrder order = InboxOrder::Due;
    std::optional<ChannelKind> channel;
    QueueId queue; ///< not valid: all that I may see
    QString tag;   ///< empty: any
    /// Closed: what I had last (Mine) or what is closed in my queues (Queue), the newest first
    /// unless by customer. Other states: among what is open.
    std::optional<InteractionState> state;
    InteractionId after; ///< not valid: from the start
    int limit = 100;

    bool operator==(const InboxQuery&) const = default;
};

/// One row of the inbox, with all that it shows.
struct InboxRow {
    Interaction interaction;
    QString customerName;
    QString queueName;
    QString assigneeName;
    QString pausedBy; ///< whose doing it is that its clocks stand still; empty for nobody's

    bool operator==(const InboxRow&) const = default;
};

struct InboxCounts {
    int mine = 0;
    int offered = 0;
    int queue = 0;
    int unread = 0;

    bool operator==(const InboxCounts&) const = default;
};

/// An offer to me, with what its card says.
struct OfferCard {
    Offer offer;
    InboxRow row;

    bool operator==(const OfferCard&) const = default;
};

/// An interaction opened in the centre of the window.
struct InteractionView {
    Interaction interaction;
    Customer customer;
    QString queueName;
    QString assigneeName;
    QStringList wrapUpCodes;
    bool wrapUpNeedsCode = false;
    std::optional<Timestamp> wrapUpEnds;
    bool mayWrapUp = false;             ///< wrap-up may be asked for instead of closing at once
    bool mayExtendWrapUp = false;       ///< it ends by itself, and some time can be added
    std::optional<Interaction> follows; ///< the closed one that this goes on from
    QList<TagSuggestion> suggestedTags; ///< not put on and not rejected, the surest first
    QList<Promise> promises;            ///< found and open ones, the earliest due first
    /// Why it needs a person, in the customer's words; empty for what is no major problem. It is
    /// not closed by itself.
    QString majorProblem;

    bool operator==(const InteractionView&) const = default;
};

/// Which part of a timeline to fetch; entries come oldest first whatever the direction.
struct TimelineQuery {
    CustomerId customer;
    std::optional<EntryKey> before; ///< the page that ends before this key
    std::optional<EntryKey> after;  ///< the page that begins after this key
    std::optional<ChannelKind> channel;
    InteractionId interaction; ///< not valid: all
    int limit = 50;

    bool operator==(const TimelineQuery&) const = default;
};

struct TimelinePage {
    QList<Entry> entries;
    bool moreBefore = false;
    bool moreAfter = false;

    bool operator==(const TimelinePage&) const = default;
};

/// What is needed to show a mail's own HTML: nothing in it is trusted.
struct Original {
    QString html;
    QList<MailPart> parts; ///< inline pictures, by content id
    QString senderAddress;
    bool remoteContentAllowed = false;

    bool operator==(const Original&) const = default;
};

} // namespace heddle::service
