#pragma once

#include "core/insight/spread/nearindex.h"
#include "core/model/entry.h"
#include "core/service/ledger.h"

#include <vector>

namespace heddle::service {

/// How many others said the same of late: near duplicates among what came in during the last days,
/// so that one cause behind many complaints is seen as one.
///
/// Thread: the core thread.
class Alike : public QObject {
    Q_OBJECT
public:
    static constexpr Duration window = std::chrono::days(7);
    static constexpr int mostKept = 1'000'000;

    explicit Alike(Ledger& ledger, QObject* parent = nullptr);

    /// Takes up what was said before this process was there.
    Done start();

    /// Other senders whose messages are nearly the same as this one.
    int othersLike(const Entry& entry) const;

private:
    struct Said {
        EntryId entry;
        Timestamp at;
        IdentityId identity;
        quint64 signature = 0;
        bool counts = true;
    };
    void apply(const QList<store::Record>& records);
    void add(const Entry& entry);
    void keep(const Said& said);
    void correct(const Entry& entry);
    void drop(EntryId entry);
    void hear(const QList<store::Record>& records);
    void forget();

    Ledger& m_ledger;
    std::vector<Said> m_said;   ///< oldest first
    insight::NearIndex m_index; ///< of m_said, by place
    std::size_t m_begin = 0;    ///< the first that still counts
};

/// Reads how far a post reaches from what its network told of it, and how new what it says is.
void readReachOf(Entry& entry, Timestamp now);

} // namespace heddle::service
