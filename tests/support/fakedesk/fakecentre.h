#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/draft.h"
#include "core/model/drafts/draftversion.h"
#include "core/model/journal.h"
#include "core/model/rules/rule.h"
#include "core/service/rules/ruletrial.h"
#include "core/service/rules/ruleversion.h"
#include "core/service/setup.h"
#include "core/service/views.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace heddle::test {

/// A centre in memory: plain rows that a test fills and reads, shared by FakeDesk, FakeDirectory
/// and FakeSetup. What the fakes do is enough for a window to live on, not a second engine.
class FakeCentre final : public QObject {
    Q_OBJECT
public:
    explicit FakeCentre(Clock& clock, QObject* parent = nullptr);

    Clock& clock;
    QString name = QStringLiteral("Northwind");
    Agent me;
    QList<Agent> agents;
    QList<Queue> queues;
    QList<Customer> customers;
    QList<Identity> identities;
    QList<Interaction> interactions;
    QList<Entry> entries; ///< in the order they came
    QList<Offer> offers;  ///< open ones, to me
    QList<Draft> drafts;
    QHash<DraftId, QList<DraftVersion>> draftVersions;
    QList<CannedReply> cannedReplies;
    QHash<QString, QByteArray> blobs;
    QHash<EntryId, service::Original> originals;
    QHash<CustomerId, QList<service::CustomerView::Merge>> merges;
    QHash<CustomerId, QList<service::CustomerView::Likeness>> likenesses;
    QHash<InteractionId, QList<TagSuggestion>> suggestedTags;
    QHash<InteractionId, QString> majorProblems;
    QList<Promise> promises;
    QList<Rule> rules;
    QList<Macro> macros;
    service::RuleTrial ruleTrial; ///< what every dry run answers
    QHash<qint64, QList<service::RuleVersion>> ruleVersions;
    QList<service::MailboxSettings> mailboxes;
    QList<QPair<QString, ChannelState>> channels;

    /// Every command in words ("accept 3"), oldest first.
    QStringList calls;
    /// The next command (not a read) fails with this.
    std::optional<Error> failNext;
    /// The next read fails with this.
    std::optional<Error> failNextRead;

    Interaction* find(InteractionId id);
    Customer* find(CustomerId id);
    Entry* find(EntryId id);
    Offer* find(OfferId id);
    Promise* find(PromiseId id);
    const Queue* queue(QueueId id) const;
    QString agentName(AgentId id) const;
    service::InboxRow rowOf(const Interaction& interaction);
    QList<Identity> identitiesOf(CustomerId id) const;

    /// Adds rows with the next free id and answers with it; nothing is announced.
    CustomerId add(Customer customer);
    IdentityId add(Identity identity);
    PromiseId add(Promise promise);
    InteractionId add(Interaction interaction);
    EntryId add(Entry entry);

    /// A new mail of this customer arrives in an interaction, with all that follows.
    EntryId receive(InteractionId id, const QString& text);
    /// Puts an interaction before me for `time`.
    OfferId offer(InteractionId id, Duration time, const QString& reason);
    void endOffer(OfferId id, OfferEnd end);
    /// Announces a change of an interaction (raises its version).
    void touch(InteractionId id, const QString& kind, EntryId entry = {});
    void announce(const Change& change);

Q_SIGNALS:
    void changed(const heddle::Change& change);
    void offered(const heddle::service::OfferCard& card);
    void offerEnded(heddle::OfferId offer, heddle::OfferEnd end);
    void presenceChanged(const heddle::Agent& me);
    void warned(heddle::InteractionId id, heddle::DueWarning warning);
    void mentioned(heddle::InteractionId id, heddle::EntryId note);

private:
    qint64 m_lastId = 100;
    qint64 m_lastSeq = 0;
};

} // namespace heddle::test
