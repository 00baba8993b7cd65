#pragma once

#include "core/service/directory.h"
#include "tests/support/fakedesk/fakecentre.h"

namespace heddle::test {

/// Reads of a FakeCentre.
class FakeDirectory final : public service::Directory {
    Q_OBJECT
public:
    explicit FakeDirectory(FakeCentre& centre, QObject* parent = nullptr);

    Async<Agent> me() override;
    Async<QList<Agent>> agents() override;
    Async<QList<Queue>> queues() override;
    Async<QString> centreName() override;

    Async<QList<service::InboxRow>> inbox(const service::InboxQuery& query) override;
    Async<service::InboxCounts> inboxCounts() override;
    Async<QList<service::OfferCard>> offers() override;
    Async<service::InteractionView> interaction(InteractionId id) override;
    Async<service::CustomerView> customer(CustomerId id) override;
    Async<service::TimelinePage> timeline(const service::TimelineQuery& query) override;
    Async<Entry> entry(EntryId id) override;
    Async<service::SearchPage> search(const QString& text, const QString& next, int limit) override;
    Async<QList<service::CustomerMatch>> findCustomers(const QString& text, int limit) override;
    Async<Decision> decision(InteractionId id) override;
    Async<QByteArray> blob(const QString& blob) override;
    Async<service::Original> original(EntryId id) override;
    Async<QList<CannedReply>> cannedReplies() override;
    Async<QList<CannedReply>> cannedRepliesFor(InteractionId id) override;
    Async<QList<Macro>> macros() override;
    Async<QList<Rule>> rules() override;
    Async<QList<service::RuleVersion>> ruleVersions(qint64 rule) override;
    Async<service::RuleTrial> tryRules(const QList<Rule>& rules, int days) override;
    Async<QStringList> tags() override;
    Async<QStringList> customerTags() override;
    Async<QList<QPair<QString, ChannelState>>> channels() override;

    /// How often inbox() was asked; for tests that count fetches.
    int inboxReads = 0;

private:
    template<class T>
    Async<T> give(Result<T> result);
    bool isIn(const service::InboxQuery& query, const Interaction& interaction) const;

    FakeCentre& m_centre;
};

} // namespace heddle::test
