#include "core/service/reading/storedirectory.h"

#include "core/store/store.h"

#include <optional>

namespace heddle::service {

/// Lives in the reading thread and owns the connection there.
class StoreDirectory::Worker final : public QObject {
public:
    Worker(store::StoreLocation location, const Clock& clock, AgentId agent, ReadMail readMail)
        : m_location(std::move(location)), m_clock(clock), m_agent(agent),
          m_readMail(std::move(readMail))
    {}

    Result<Reader*> reader()
    {
        if (!m_reader) {
            auto store = store::Store::open(m_location, m_clock);
            if (!store)
                return passOn(store);
            m_store = std::move(*store);
            m_reader.emplace(*m_store, m_agent, m_readMail);
        }
        return &*m_reader;
    }

private:
    store::StoreLocation m_location;
    const Clock& m_clock;
    AgentId m_agent;
    ReadMail m_readMail;
    std::unique_ptr<store::Store> m_store;
    std::optional<Reader> m_reader;
};

StoreDirectory::StoreDirectory(const store::StoreLocation& location, const Clock& clock,
                               AgentId agent, ReadMail readMail, QObject* parent)
    : Directory(parent), m_worker(new Worker(location, clock, agent, std::move(readMail)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("heddle-reading"));
    m_thread.start();
}

StoreDirectory::~StoreDirectory()
{
    m_thread.quit();
    m_thread.wait();
}

template<class T, class Question>
Async<T> StoreDirectory::ask(Question question)
{
    return runIn<T>(m_worker, [worker = m_worker, question = std::move(question)]() -> Result<T> {
        const auto reader = worker->reader();
        if (!reader)
            return passOn(reader);
        return question(**reader);
    });
}

Async<Agent> StoreDirectory::me()
{
    return ask<Agent>([](const Reader& reader) { return reader.me(); });
}

Async<QList<Agent>> StoreDirectory::agents()
{
    return ask<QList<Agent>>([](const Reader& reader) { return reader.agents(); });
}

Async<QList<Queue>> StoreDirectory::queues()
{
    return ask<QList<Queue>>([](const Reader& reader) { return reader.queues(); });
}

Async<QString> StoreDirectory::centreName()
{
    return ask<QString>([](const Reader& reader) { return reader.centreName(); });
}

Async<QList<InboxRow>> StoreDirectory::inbox(const InboxQuery& query)
{
    return ask<QList<InboxRow>>([query](const Reader& reader) { return reader.inbox(query); });
}

Async<InboxCounts> StoreDirectory::inboxCounts()
{
    return ask<InboxCounts>([](const Reader& reader) { return reader.inboxCounts(); });
}

Async<QList<OfferCard>> StoreDirectory::offers()
{
    return ask<QList<OfferCard>>([](const Reader& reader) { return reader.offers(); });
}

Async<InteractionView> StoreDirectory::interaction(InteractionId id)
{
    return ask<InteractionView>([id](const Reader& reader) { return reader.interaction(id); });
}

Async<CustomerView> StoreDirectory::customer(CustomerId id)
{
    return ask<CustomerView>([id](const Reader& reader) { return reader.customer(id); });
}

Async<TimelinePage> StoreDirectory::timeline(const TimelineQuery& query)
{
    return ask<TimelinePage>([query](const Reader& reader) { return reader.timeline(query); });
}

Async<Entry> StoreDirectory::entry(EntryId id)
{
    return ask<Entry>([id](const Reader& reader) { return reader.entry(id); });
}

Async<SearchPage> StoreDirectory::search(const QString& text, const QString& next, int limit)
{
    return ask<SearchPage>(
        [text, next, limit](const Reader& reader) { return reader.search(text, next, limit); });
}

Async<QList<CustomerMatch>> StoreDirectory::findCustomers(const QString& text, int limit)
{
    return ask<QList<CustomerMatch>>(
        [text, limit](const Reader& reader) { return reader.findCustomers(text, limit); });
}

Async<Decision> StoreDirectory::decision(InteractionId id)
{
    return ask<Decision>([id](const Reader& reader) { return reader.decision(id); });
}

Async<QByteArray> StoreDirectory::blob(const QString& blob)
{
    return ask<QByteArray>([blob](const Reader& reader) { return reader.blob(blob); });
}

Async<Original> StoreDirectory::original(EntryId id)
{
    return ask<Original>([id](const Reader& reader) { return reader.original(id); });
}

Async<QList<CannedReply>> StoreDirectory::cannedRepliesFor(InteractionId id)
{
    return ask<QList<CannedReply>>([id](const Reader& reader) { return reader.cannedReplies(id); });
}

Async<QList<Macro>> StoreDirectory::macros()
{
    return ask<QList<Macro>>([](const Reader& reader) { return reader.macros(); });
}

Async<QList<Rule>> StoreDirectory::rules()
{
    return ask<QList<Rule>>([](const Reader& reader) { return reader.rules(); });
}

Async<QList<RuleVersion>> StoreDirectory::ruleVersions(qint64 rule)
{
    return ask<QList<RuleVersion>>(
        [rule](const Reader& reader) { return reader.ruleVersions(rule); });
}

Async<RuleTrial> StoreDirectory::tryRules(const QList<Rule>& rules, int days)
{
    return ask<RuleTrial>(
        [rules, days](const Reader& reader) { return reader.tryRules(rules, days); });
}

Async<QList<CannedReply>> StoreDirectory::cannedReplies()
{
    return ask<QList<CannedReply>>([](const Reader& reader) { return reader.cannedReplies(); });
}

Async<QStringList> StoreDirectory::tags()
{
    return ask<QStringList>([](const Reader& reader) { return reader.tags(); });
}

Async<QStringList> StoreDirectory::customerTags()
{
    return ask<QStringList>([](const Reader& reader) { return reader.customerTags(); });
}

Async<QList<QPair<QString, ChannelState>>> StoreDirectory::channels()
{
    QList<QPair<QString, ChannelState>> all;
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it)
        all.append({it.key(), it.value()});
    return answered<QList<QPair<QString, ChannelState>>>(std::move(all));
}

Async<MailSeal> StoreDirectory::seal(EntryId id)
{
    return ask<MailSeal>([id, check = m_checkSeal](const Reader& reader) -> Result<MailSeal> {
        const auto entry = reader.entry(id);
        if (!entry)
            return passOn(entry);
        const auto raw = reader.blob(entry->raw);
        if (!raw)
            return passOn(raw);
        return check ? check(*raw, entry->at) : MailSeal();
    });
}

void StoreDirectory::announce(const Change& change)
{
    Q_EMIT changed(change);
}

void StoreDirectory::setChannelState(const QString& account, const ChannelState& state)
{
    m_channels.insert(account, state);
    Q_EMIT channelStateChanged(account, state);
}

} // namespace heddle::service
