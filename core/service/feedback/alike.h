#pragma once

#include "core/model/entry.h"
#include "core/service/ledger.h"

#include <deque>

namespace heddle::service {

/// How many others said the same of late: near duplicates among what came in during the last days,
/// so that one cause behind many complaints is seen as one.
///
/// Thread: the core thread.
class Alike : public QObject {
    Q_OBJECT
public:
    static constexpr Duration window = std::chrono::days(7);
    static constexpr int mostKept = 20'000;
    /// How many are read again at the start.
    static constexpr int mostRead = 3'000;

    explicit Alike(Ledger& ledger, QObject* parent = nullptr);

    Done start();

    /// Other senders whose messages are nearly the same as this one.
    int othersLike(const Entry& entry) const;

private:
    struct Said {
        EntryId entry;
        Timestamp at;
        IdentityId identity;
        quint64 signature = 0;
    };
    void apply(const QList<store::Record>& records);
    void add(const Entry& entry);

    Ledger& m_ledger;
    std::deque<Said> m_said; ///< oldest first
};

/// Reads how far a post reaches from what its network told of it, and how new what it says is.
void readReachOf(Entry& entry, Timestamp now);

} // namespace heddle::service
