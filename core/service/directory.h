#pragma once

#include "core/base/async.h"
#include "core/model/journal.h"
#include "core/model/rules/rule.h"
#include "core/model/traffic.h"
#include "core/service/rules/ruletrial.h"
#include "core/service/rules/ruleversion.h"
#include "core/service/views.h"

#include <QObject>

namespace heddle::service {

/// Reads for the window: what there is, by page. Every answer is a value; ask again when changed()
/// says so.
///
/// Thread: used from the GUI thread; the work is done elsewhere. Failures: NotFound for an id that
/// does not exist (or that this agent may not see), Offline/Corrupt from the store.
class Directory : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual Async<Agent> me() = 0;
    virtual Async<QList<Agent>> agents() = 0;
    virtual Async<QList<Queue>> queues() = 0;
    virtual Async<QString> centreName() = 0;

    virtual Async<QList<InboxRow>> inbox(const InboxQuery& query) = 0;
    virtual Async<InboxCounts> inboxCounts() = 0;
    virtual Async<QList<OfferCard>> offers() = 0;
    virtual Async<InteractionView> interaction(InteractionId id) = 0;
    virtual Async<CustomerView> customer(CustomerId id) = 0;
    virtual Async<TimelinePage> timeline(const TimelineQuery& query) = 0;
    virtual Async<Entry> entry(EntryId id) = 0;

    /// \param text words, "phrases", prefixes and fields: `from:` `channel:` `tag:` `after:`
    ///        `before:`; BadInput names the field that cannot be read.
    /// \param next of the page before, or empty
    virtual Async<SearchPage> search(const QString& text, const QString& next, int limit) = 0;

    /// Customers by name or address, for choosing one; what is typed last counts as a beginning.
    /// Empty for no words.
    virtual Async<QList<CustomerMatch>> findCustomers(const QString& text, int limit) = 0;

    /// The decision behind the newest offer of an interaction.
    virtual Async<Decision> decision(InteractionId id) = 0;

    virtual Async<QByteArray> blob(const QString& blob) = 0;
    virtual Async<Original> original(EntryId id) = 0;
    virtual Async<QList<CannedReply>> cannedReplies() = 0;
    /// The same, those first that are likest to what the customer wrote last.
    virtual Async<QList<CannedReply>> cannedRepliesFor(InteractionId id) = 0;
    virtual Async<QList<Macro>> macros() = 0;
    /// Rules in their order.
    virtual Async<QList<Rule>> rules() = 0;
    /// How a rule was after each change, the newest first.
    virtual Async<QList<RuleVersion>> ruleVersions(qint64 rule) = 0;
    /// What these rules would have done with what came in the last `days`; changes nothing.
    virtual Async<RuleTrial> tryRules(const QList<Rule>& rules, int days) = 0;
    /// All tags in use on interactions, most used first.
    virtual Async<QStringList> tags() = 0;
    /// All tags in use on customers, most used first.
    virtual Async<QStringList> customerTags() = 0;
    virtual Async<QList<QPair<QString, ChannelState>>> channels() = 0;

Q_SIGNALS:
    /// After every durable change, in journal order.
    void changed(const heddle::Change& change);
    void channelStateChanged(const QString& account, const heddle::ChannelState& state);
};

} // namespace heddle::service
