#pragma once

#include "core/base/fakeclock.h"
#include "core/store/store.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace heddle::test {

/// The databases that store tests run on: SQLite, and PostgreSQL where it is installed.
std::vector<store::Backend> testBackends();

/// A new store with a clock, and short ways to put something into it. Each fails the test when it
/// does not work.
class StoreFixture {
public:
    explicit StoreFixture(store::Backend backend = store::Backend::Sqlite);

    store::Store& operator*() { return *m_store; }
    store::Store* operator->() { return m_store.get(); }
    store::StoreLocation location() const { return m_location; }
    QString folder() const { return m_folder.path(); }
    FakeClock& clock() { return m_clock; }

    /// Closes it and opens it again.
    void reopen();
    void close() { m_store.reset(); }
    /// Another connection to the same store.
    std::unique_ptr<store::Store> second();

    Customer addCustomer(const QString& name);
    Identity addIdentity(CustomerId customer, const QString& address);
    Agent addAgent(const QString& login);
    Queue addQueue(const QString& name);
    Interaction addInteraction(const Interaction& given);
    Entry addEntry(const Entry& given);
    void keep(const store::RowImage& row);

private:
    FakeClock m_clock;
    QTemporaryDir m_folder;
    store::StoreLocation m_location;
    std::unique_ptr<store::Store> m_store;
};

} // namespace heddle::test
