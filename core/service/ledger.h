#pragma once

#include "core/base/clock.h"
#include "core/model/journal.h"
#include "core/store/store.h"

#include <QObject>

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

    /// Runs `work()` (returning Result<T>) in one durable transaction; what it records is told
    /// after the commit, and not at all when it fails.
    template<class Work>
    auto transaction(Work work) -> decltype(work())
    {
        const qsizetype mark = m_untold.size();
        ++m_depth;
        auto result = m_store.transaction(work);
        --m_depth;
        if (!result)
            m_untold.resize(mark);
        else
            tell();
        return result;
    }

    /// Tells views of what parts of the store journalled by themselves (merges) since the last
    /// change told.
    void catchUp();

Q_SIGNALS:
    /// For the engine's own parts: the rows as they are now. What a listener records is told after
    /// everybody has heard of this.
    void recorded(const QList<heddle::store::Record>& records);
    /// For views.
    void changed(const heddle::Change& change);

private:
    struct Untold {
        store::Record record;
        JournalSeq seq;
    };
    void tell();

    store::Store& m_store;
    Clock& m_clock;
    QList<Untold> m_untold;
    int m_depth = 0;
    JournalSeq m_told;
    bool m_telling = false;
};

} // namespace heddle::service
