#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/record.h"
#include "core/store/sql/location.h"
#include "core/store/sql/transaction.h"

#include <memory>

namespace heddle::store {

class AgentStore;
class BeatStore;
class BlobStore;
class CannedReplyStore;
class CentreStore;
class CursorStore;
class CustomerStore;
class DraftStore;
class EntryStore;
class InboxStore;
class InteractionStore;
class JournalStore;
class LearnedStore;
class MailboxStore;
class Merging;
class OfferStore;
class OutboxStore;
class QueueStore;
class RuleStore;
class SearchStore;
class SettingStore;

/// Everything a centre remembers: the journal, the tables that follow from it, and the blobs.
///
/// Every change goes through record(): the line is appended to the journal and the rows are written
/// in one transaction. So all tables can be rebuilt from the journal, but for two, on purpose:
/// drafts (words not yet said are nobody else's) and channel cursors (they are a position in the
/// outside, stored with what was read up to there).
///
/// Text is stored as Unicode that both databases can hold: NUL, unpaired surrogates, U+FFFE and
/// U+FFFF become U+FFFD.
///
/// Thread: the one that opened it. Several stores, in several threads or processes, may be open on
/// one database; writers take turns and wait up to 5 s for each other (then Timeout).
class Store {
public:
    /// Opens the store, creating or migrating it when needed. `clock` must outlive it.
    /// Fails with Corrupt, Unsupported (a newer program wrote it), BadInput (not a Heddle store),
    /// Timeout (locked), NotFound, AuthFailed, Offline, Refused (no right to write).
    static Result<std::unique_ptr<Store>> open(const StoreLocation& location, const Clock& clock);
    ~Store();

    /// Appends `records` to the journal and writes their rows, all or nothing, durable on return
    /// unless it is inside transaction(). Answers with the numbers given, in order.
    Result<QList<JournalSeq>> record(const QList<Record>& records, const Beside& beside = {});
    Result<JournalSeq> record(const Record& record);

    /// Runs `work()` (returning Result<T>) in one durable transaction: its reads see its writes, an
    /// Error from it undoes everything. Inside another transaction only `work`'s own part is
    /// undone. Many inbounds share one commit this way.
    template<class Work>
    auto transaction(Work work) -> decltype(work())
    {
        auto running = begin();
        if (!running)
            return passOn(running);
        auto result = work();
        if (!result) {
            undone();
            return result;
        }
        if (auto done = commit(*running); !done) {
            undone();
            return passOn(done);
        }
        return result;
    }

    // Ids for rows about to be recorded. Never given twice, whatever becomes of the row.
    Result<CustomerId> newCustomerId() { return newId<CustomerId>("customer"); }
    Result<IdentityId> newIdentityId() { return newId<IdentityId>("identity"); }
    Result<InteractionId> newInteractionId() { return newId<InteractionId>("interaction"); }
    Result<EntryId> newEntryId() { return newId<EntryId>("entry"); }
    Result<AgentId> newAgentId() { return newId<AgentId>("agent"); }
    Result<QueueId> newQueueId() { return newId<QueueId>("queue"); }
    Result<OfferId> newOfferId() { return newId<OfferId>("offer"); }
    Result<OutboxId> newOutboxId() { return newId<OutboxId>("outbox"); }
    Result<PromiseId> newPromiseId() { return newId<PromiseId>("promise"); }
    /// For rules and macros.
    Result<qint64> newRuleId() { return newNumber("rule"); }
    Result<qint64> newCorrectionId() { return newNumber("correction"); }
    Result<qint64> newCannedReplyId() { return newNumber("canned_reply"); }

    const StoreLocation& location() const;
    Connection& connection();
    const Clock& clock() const;

    CustomerStore& customers();
    InteractionStore& interactions();
    InboxStore& inbox();
    EntryStore& entries();
    OfferStore& offers();
    AgentStore& agents();
    QueueStore& queues();
    DraftStore& drafts();
    OutboxStore& outbox();
    CannedReplyStore& cannedReplies();
    CentreStore& centre();
    CursorStore& cursors();
    BeatStore& beats();
    MailboxStore& mailboxes();
    SettingStore& settings();
    JournalStore& journal();
    LearnedStore& learned();
    RuleStore& rules();
    SearchStore& search();
    Merging& merging();
    BlobStore& blobs();

private:
    struct Parts;
    Store(std::unique_ptr<Connection> connection, const Clock& clock);
    Result<Transaction> begin();
    Done commit(Transaction& transaction);
    void undone();
    Done append(const Record& one, JournalSeq seq);
    Result<qint64> newNumber(const char* counter);
    template<class Id>
    Result<Id> newId(const char* counter)
    {
        return newNumber(counter).map([](qint64 number) { return Id{number}; });
    }

    std::unique_ptr<Parts> m_parts;
};

} // namespace heddle::store
