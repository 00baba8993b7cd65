#pragma once

#include "core/service/ledger.h"

namespace heddle::service {

/// Sees to it that what other processes do to the same store is heard of here soon.
///
/// PostgreSQL says when there is something; SQLite is asked twice a second whether somebody else
/// wrote, which costs next to nothing. Thread: the core thread.
class Follower : public QObject {
    Q_OBJECT
public:
    explicit Follower(Ledger& ledger, QObject* parent = nullptr) : QObject(parent), m_ledger(ledger)
    {}

    Done start();

    static constexpr Duration askEvery = std::chrono::milliseconds(500);

private:
    void askLater();
    void ask();

    Ledger& m_ledger;
    qint64 m_writes = 0;
};

} // namespace heddle::service
