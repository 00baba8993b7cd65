#pragma once

#include "core/service/directory.h"
#include "core/service/reading/reader.h"
#include "core/service/reading/seals.h"
#include "core/store/sql/location.h"

#include <QMap>
#include <QThread>

namespace heddle::service {

/// Directory on a store: reads in a thread of its own, on a connection of its own, so that neither
/// the window nor the engine waits for a long search.
///
/// Thread: used from the thread that made it. The engine reports what changed through announce()
/// and setChannelState(), after it is durable.
class StoreDirectory final : public Directory, public Seals {
    Q_OBJECT
    Q_INTERFACES(heddle::service::Seals)
public:
    /// Opens the store in the reading thread; until that is done, and if it fails, every answer
    /// says so. `clock` must outlive this object.
    StoreDirectory(const store::StoreLocation& location, const Clock& clock, AgentId agent,
                   ReadMail readMail, QObject* parent = nullptr);
    ~StoreDirectory() override;

    Async<Agent> me() override;
    Async<QList<Agent>> agents() override;
    Async<QList<Queue>> queues() override;
    Async<QString> centreName() override;
    Async<QList<InboxRow>> inbox(const InboxQuery& query) override;
    Async<InboxCounts> inboxCounts() override;
    Async<QList<OfferCard>> offers() override;
    Async<InteractionView> interaction(InteractionId id) override;
    Async<CustomerView> customer(CustomerId id) override;
    Async<TimelinePage> timeline(const TimelineQuery& query) override;
    Async<Entry> entry(EntryId id) override;
    Async<SearchPage> search(const QString& text, const QString& next, int limit) override;
    Async<QList<CustomerMatch>> findCustomers(const QString& text, int limit) override;
    Async<Decision> decision(InteractionId id) override;
    Async<QByteArray> blob(const QString& blob) override;
    Async<Original> original(EntryId id) override;
    Async<QList<CannedReply>> cannedReplies() override;
    Async<QList<CannedReply>> cannedRepliesFor(InteractionId id) override;
    Async<QList<Macro>> macros() override;
    Async<QList<Rule>> rules() override;
    Async<QList<RuleVersion>> ruleVersions(qint64 rule) override;
    Async<RuleTrial> tryRules(const QList<Rule>& rules, int days) override;
    Async<QStringList> tags() override;
    Async<QStringList> customerTags() override;
    Async<QList<QPair<QString, ChannelState>>> channels() override;
    Async<MailSeal> seal(EntryId id) override;

    /// Without it every signature is unreadable.
    void setSealCheck(Check check) { m_checkSeal = std::move(check); }
    void announce(const Change& change);
    void setChannelState(const QString& account, const ChannelState& state);

private:
    class Worker;

    /// Asks the Reader in its thread: `question` takes a Reader and answers a Result<T>.
    template<class T, class Question>
    Async<T> ask(Question question);

    QThread m_thread;
    Worker* m_worker;
    QMap<QString, ChannelState> m_channels;
    Check m_checkSeal;
};

} // namespace heddle::service
