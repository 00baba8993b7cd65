#pragma once

#include "core/base/clock.h"
#include "core/model/journal.h"
#include "core/store/store.h"

#include <QObject>

#include <functional>
#include <vector>

namespace heddle::service {

/// The one way in which the engine changes anything: records go into the store, and once they are
/// durable everybody hears of them, in journal order.
///
/// Thread: the core thread.
class Ledger : public QObject {
    Q_OBJECT
public:
    Ledger(store::Store& store, Clock& clock, QObject* parent = nullptr);

    store::Store& store() const { return m_store; }
    Clock& clock() const { return m_clock; }
    Timestamp now() const { return m_clock.now(); }

    Done record(const QList<store::Record>& records, const store::Beside& beside = {});

    /// Completes each record, of a moment, before it is stored, by what follows from it.
    using Finish = std::function<void(store::Record& record, Timestamp at)>;
    void setFinish(Finish finish) { m_finish = std::move(finish); }

    /// Runs `work()` (returning Result<T>) in one durable transaction; what it records is told
    /// after the commit, and not at all when it fails.
    template<class Work>
    auto transaction(Work work) -> decltype(work())
    {
        const Mark mark{m_untold.size(), m_own.size(), m_known};
        ++m_depth;
        auto result = m_store.transaction(work);
        --m_depth;
        if (!result)
            goBackTo(mark);
        else
            tell();
        return result;
    }

    /// Tells everybody here of what was journalled since by others: another process, or a part of
    /// the store (merges). Not within a transaction.
    void catchUp();
    /// Whether the journal holds nothing that was not heard of here. Within a transaction nobody
    /// else writes, so that what was decided before it can be known to hold still.
    Result<bool> isCurrent() const;

Q_SIGNALS:
    /// For the engine's own parts: the rows as they are now. What a listener records is told after
    /// everybody has heard of this.
    void recorded(const QList<heddle::store::Record>& records);
    /// As recorded(), of what others journalled: what follows from it is theirs to do.
    void heard(const QList<heddle::store::Record>& records);
    /// For views, of both.
    void changed(const heddle::Change& change);

private:
    enum class Origin { Here, Elsewhere };
    struct Untold {
        store::Record record;
        JournalSeq seq;
        Origin origin = Origin::Here;
    };
    struct Mark {
        qsizetype untold = 0;
        std::size_t own = 0;
        JournalSeq known;
    };
    void note(const QList<JournalSeq>& own);
    void goBackTo(const Mark& mark);
    bool isOwn(JournalSeq seq);
    void tell();
    void tellBatch(const QList<Untold>& batch);

    store::Store& m_store;
    Clock& m_clock;
    Finish m_finish;
    QList<Untold> m_untold;
    int m_depth = 0;
    bool m_telling = false;
    JournalSeq m_known;            ///< everything up to here was heard of
    std::vector<JournalSeq> m_own; ///< recorded here after `m_known`, in order
};

} // namespace heddle::service
