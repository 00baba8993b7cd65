#pragma once

#include "core/base/result.h"
#include "core/model/mail.h"
#include "core/model/rules/rule.h"
#include "core/service/rules/ruletrial.h"
#include "core/service/rules/ruleversion.h"
#include "core/service/views.h"

#include <functional>

namespace heddle::store {
class Store;
}

namespace heddle::service {

/// Makes a mail of its bytes; given from outside, because this layer knows no channel.
/// Must be safe to call in any thread.
using ReadMail = std::function<Result<Mail>(const QByteArray& raw)>;

/// Answers an agent's questions from a store, with what this agent may see: an agent sees their own
/// work and their queues, a supervisor all.
///
/// Thread: the store's. Failures: NotFound, and what the store fails with.
class Reader {
public:
    Reader(store::Store& store, AgentId agent, ReadMail readMail);

    Result<Agent> me() const;
    Result<QList<Agent>> agents() const;
    Result<QList<Queue>> queues() const;
    Result<QString> centreName() const;

    Result<QList<InboxRow>> inbox(const InboxQuery& query) const;
    Result<InboxCounts> inboxCounts() const;
    Result<QList<OfferCard>> offers() const;
    /// An offer as its card shows it; also when it has ended.
    Result<OfferCard> card(const Offer& offer) const;
    Result<InteractionView> interaction(InteractionId id) const;
    Result<CustomerView> customer(CustomerId id) const;
    Result<TimelinePage> timeline(const TimelineQuery& query) const;
    Result<Entry> entry(EntryId id) const;
    Result<SearchPage> search(const QString& text, const QString& next, int limit) const;
    Result<QList<CustomerMatch>> findCustomers(const QString& text, int limit) const;
    Result<Decision> decision(InteractionId id) const;
    Result<QByteArray> blob(const QString& blob) const;
    Result<Original> original(EntryId id) const;
    Result<QList<CannedReply>> cannedReplies() const;
    /// Those first that are likest to what the customer wrote last.
    Result<QList<CannedReply>> cannedReplies(InteractionId id) const;
    Result<QList<Macro>> macros() const;
    Result<QList<Rule>> rules() const;
    Result<QList<RuleVersion>> ruleVersions(qint64 rule) const;
    Result<RuleTrial> tryRules(const QList<Rule>& rules, int days) const;
    Result<QStringList> tags() const;
    Result<QStringList> customerTags() const;

private:
    Result<QList<CustomerView::Merge>> mergesInto(CustomerId id) const;
    Done sayAllowedPictures(QList<Entry>& entries) const;
    Result<QString> nameOf(AgentId agent) const;
    QString pauserOf(const Interaction& interaction) const;
    Done addWhatWasRead(InteractionView& view) const;
    Done addFeelings(CustomerView& view) const;

    store::Store& m_store;
    AgentId m_agent;
    ReadMail m_readMail;
};

} // namespace heddle::service
