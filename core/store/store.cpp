#include "core/store/store.h"

#include "core/base/log.h"
#include "core/store/beside/beatstore.h"
#include "core/store/beside/cursorstore.h"
#include "core/store/beside/draftstore.h"
#include "core/store/blobstore.h"
#include "core/store/idcounter.h"
#include "core/store/journalstore.h"
#include "core/store/learned/learnedstore.h"
#include "core/store/learned/rulestore.h"
#include "core/store/merging.h"
#include "core/store/rows/rowimage.h"
#include "core/store/search/newwords.h"
#include "core/store/search/searchstore.h"
#include "core/store/sql/durability.h"
#include "core/store/sql/migrator.h"
#include "core/store/sqlite/checkpointer.h"
#include "core/store/tables/agentstore.h"
#include "core/store/tables/cannedreplystore.h"
#include "core/store/tables/centrestore.h"
#include "core/store/tables/customerstore.h"
#include "core/store/tables/entrystore.h"
#include "core/store/tables/inboxstore.h"
#include "core/store/tables/interactionstore.h"
#include "core/store/tables/mailboxstore.h"
#include "core/store/tables/offerstore.h"
#include "core/store/tables/outboxstore.h"
#include "core/store/tables/queuestore.h"
#include "core/store/tables/settingstore.h"

namespace heddle::store {

namespace {

/// A text as the database's driver takes it with the least turning.
QVariant asBound(const QByteArray& utf8, Backend backend)
{
    return backend == Backend::Sqlite ? QVariant(utf8) : QVariant(QString::fromUtf8(utf8));
}

} // namespace

struct Store::Parts {
    Parts(Store& store, std::unique_ptr<Connection> opened, const Clock& given)
        : connection(std::move(opened)), clock(given), outbox(store), merging(store)
    {}

    std::unique_ptr<Connection> connection;
    Checkpointer checkpointer{*connection};
    const Clock& clock;
    IdCounter ids{*connection};
    BlobStore blobs{connection->location().blobs};
    CustomerStore customers{*connection};
    InteractionStore interactions{*connection};
    InboxStore inbox{*connection};
    EntryStore entries{*connection};
    OfferStore offers{*connection};
    AgentStore agents{*connection};
    QueueStore queues{*connection};
    DraftStore drafts{*connection, ids, blobs};
    OutboxStore outbox;
    CannedReplyStore cannedReplies{*connection};
    CentreStore centre{*connection};
    CursorStore cursors{*connection};
    BeatStore beats{*connection};
    MailboxStore mailboxes{*connection};
    SettingStore settings{*connection};
    JournalStore journal{*connection};
    LearnedStore learned{*connection};
    RuleStore rules{*connection};
    SearchStore search{*connection};
    Merging merging;
    /// The last line of the open transaction: nobody else adds one before its end.
    std::optional<JournalSeq> appended;
};

Store::Store(std::unique_ptr<Connection> connection, const Clock& clock)
    : m_parts(std::make_unique<Parts>(*this, std::move(connection), clock))
{}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const StoreLocation& location, const Clock& clock)
{
    auto connection = Connection::open(location);
    if (!connection)
        return passOn(connection);
    if (auto done = Migrator(**connection).migrate(); !done)
        return passOn(done);
    return std::unique_ptr<Store>(new Store(std::move(*connection), clock));
}

Result<JournalSeq> Store::record(const Record& one)
{
    return record(QList<Record>{one}).map([](const QList<JournalSeq>& given) {
        return given.first();
    });
}

Result<QList<JournalSeq>> Store::record(const QList<Record>& records, const Beside& beside)
{
    return transaction([&]() -> Result<QList<JournalSeq>> {
        auto newest =
            m_parts->appended ? Result<JournalSeq>(*m_parts->appended) : m_parts->journal.newest();
        if (!newest)
            return passOn(newest);
        QList<JournalSeq> given;
        for (const Record& one : records) {
            given.append(JournalSeq{++newest->value});
            if (auto done = append(one, *newest); !done)
                return passOn(done);
            m_parts->appended = *newest;
        }
        for (const auto& cursor : beside.cursors) {
            if (auto done = m_parts->cursors.save(cursor); !done)
                return passOn(done);
        }
        for (const auto draft : beside.usedDrafts) {
            if (auto done = m_parts->drafts.remove(draft); !done)
                return passOn(done);
        }
        return given;
    });
}

Done Store::append(const Record& one, JournalSeq seq)
{
    QList<RowChange> changes;
    for (const RowImage& image : one.rows)
        changes.append(changeFor(image));
    const auto line = m_parts->connection->execute(
        QStringLiteral("INSERT INTO journal (seq, at, actor, kind, interaction, customer, body) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {cell(seq), cell(one.at.value_or(m_parts->clock.now())), cell(one.actor), cell(one.kind),
         cell(one.interaction), cell(one.customer),
         asBound(bodyOf(one.facts, changes), location().backend)});
    if (!line)
        return passOn(line);
    for (const RowChange& change : changes) {
        if (auto done = write(*m_parts->connection, change); !done)
            return done;
    }
    return {};
}

Result<Transaction> Store::begin()
{
    return Transaction::begin(*m_parts->connection);
}

Done Store::commit(Transaction& transaction)
{
    if (!transaction.isNested() && !m_parts->search.isIndexingLater()) {
        if (auto done = indexNewWords(connection()); !done)
            return done;
    }
    // The blobs first: a row that is there must never name a blob that is not.
    if (!transaction.isNested() && isDurable(location())) {
        if (auto done = m_parts->blobs.sync(); !done)
            return done;
    }
    if (!transaction.isNested())
        m_parts->appended.reset();
    return transaction.commit();
}

void Store::undone()
{
    m_parts->ids.forget();
    m_parts->appended.reset();
}

Result<qint64> Store::newNumber(const char* counter)
{
    return m_parts->ids.next(QLatin1String(counter));
}

Connection& Store::connection()
{
    return *m_parts->connection;
}

const Clock& Store::clock() const
{
    return m_parts->clock;
}

const StoreLocation& Store::location() const
{
    return m_parts->connection->location();
}

// clang-format off
CustomerStore& Store::customers() { return m_parts->customers; }
InteractionStore& Store::interactions() { return m_parts->interactions; }
InboxStore& Store::inbox() { return m_parts->inbox; }
EntryStore& Store::entries() { return m_parts->entries; }
OfferStore& Store::offers() { return m_parts->offers; }
AgentStore& Store::agents() { return m_parts->agents; }
QueueStore& Store::queues() { return m_parts->queues; }
DraftStore& Store::drafts() { return m_parts->drafts; }
OutboxStore& Store::outbox() { return m_parts->outbox; }
CannedReplyStore& Store::cannedReplies() { return m_parts->cannedReplies; }

CentreStore& Store::centre()
{
    return m_parts->centre;
}
CursorStore& Store::cursors() { return m_parts->cursors; }
BeatStore& Store::beats() { return m_parts->beats; }
MailboxStore& Store::mailboxes() { return m_parts->mailboxes; }
SettingStore& Store::settings() { return m_parts->settings; }
JournalStore& Store::journal() { return m_parts->journal; }
LearnedStore& Store::learned() { return m_parts->learned; }
RuleStore& Store::rules() { return m_parts->rules; }
SearchStore& Store::search() { return m_parts->search; }
Merging& Store::merging() { return m_parts->merging; }
BlobStore& Store::blobs() { return m_parts->blobs; }
// clang-format on

} // namespace heddle::store
