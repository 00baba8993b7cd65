#include "tests/support/storefixture.h"

#include "tests/support/catch.h"
#include "tests/support/postgrescluster.h"

namespace heddle::test {

std::vector<store::Backend> testBackends()
{
    if (PostgresCluster::running())
        return {store::Backend::Sqlite, store::Backend::Postgres};
    return {store::Backend::Sqlite};
}

StoreFixture::StoreFixture(store::Backend backend)
{
    if (backend == store::Backend::Sqlite)
        m_location = store::StoreLocation::file(m_folder.filePath(QStringLiteral("heddle.db")));
    else
        m_location =
            PostgresCluster::running()->freshSchema(m_folder.filePath(QStringLiteral("blobs")));
    reopen();
}

void StoreFixture::reopen()
{
    m_store.reset();
    m_store = second();
}

std::unique_ptr<store::Store> StoreFixture::second()
{
    auto opened = store::Store::open(m_location, m_clock);
    INFO((opened ? std::string() : opened.error().detail.toStdString()));
    REQUIRE(opened);
    return std::move(*opened);
}

void StoreFixture::keep(const store::RowImage& row)
{
    const auto done = m_store->record({.kind = QStringLiteral("test.kept"),
                                       .actor = {},
                                       .interaction = {},
                                       .customer = {},
                                       .facts = {},
                                       .rows = {row},
                                       .at = {}});
    INFO((done ? std::string() : done.error().detail.toStdString()));
    REQUIRE(done);
}

Customer StoreFixture::addCustomer(const QString& name)
{
    Customer customer;
    customer.id = m_store->newCustomerId().value();
    customer.name = name;
    customer.since = m_clock.now();
    keep(customer);
    return customer;
}

Identity StoreFixture::addIdentity(CustomerId customer, const QString& address)
{
    Identity identity;
    identity.id = m_store->newIdentityId().value();
    identity.customer = customer;
    identity.address = address;
    identity.shown = address;
    identity.firstSeen = m_clock.now();
    keep(identity);
    return identity;
}

Agent StoreFixture::addAgent(const QString& login)
{
    Agent agent;
    agent.id = m_store->newAgentId().value();
    agent.login = login;
    agent.name = login;
    keep(agent);
    return agent;
}

Queue StoreFixture::addQueue(const QString& name)
{
    Queue queue;
    queue.id = m_store->newQueueId().value();
    queue.name = name;
    keep(queue);
    return queue;
}

Interaction StoreFixture::addInteraction(const Interaction& given)
{
    Interaction interaction = given;
    interaction.id = m_store->newInteractionId().value();
    keep(interaction);
    return interaction;
}

Entry StoreFixture::addEntry(const Entry& given)
{
    Entry entry = given;
    entry.id = m_store->newEntryId().value();
    keep(entry);
    return entry;
}

} // namespace heddle::test
