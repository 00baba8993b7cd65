#include "core/base/random.h"
#include "core/store/sql/transaction.h"
#include "tests/support/catch.h"
#include "tests/support/storefixture.h"

#include <QSet>

using namespace heddle;
using namespace heddle::store;
using namespace heddle::test;

namespace {

QSet<qint64> kept(Connection& connection)
{
    const auto numbers = connection.list(QStringLiteral("SELECT value FROM kept"), {},
                                         [](const Statement& row) { return row.integer(0); });
    REQUIRE(numbers);
    return {numbers->begin(), numbers->end()};
}

/// Writes, begins and ends transactions within each other by chance, and says what must be there.
class Play {
public:
    Play(Connection& connection, std::uint64_t seed)
        : m_connection(connection), m_chance(seed, u"savepoints")
    {}

    void within(QSet<qint64>& there, int depth)
    {
        auto transaction = Transaction::begin(m_connection);
        REQUIRE(transaction);
        QSet<qint64> inside = there;
        for (std::uint64_t steps = m_chance.below(4); steps > 0; --steps) {
            if (depth < 5 && m_chance.chance(.6))
                within(inside, depth + 1);
            else
                write(inside);
        }
        REQUIRE(kept(m_connection) == inside);
        if (m_chance.chance(.6)) {
            REQUIRE(transaction->commit());
            there = inside;
        }
    }

private:
    void write(QSet<qint64>& there)
    {
        REQUIRE(m_connection.execute(QStringLiteral("INSERT INTO kept VALUES (?)"), {++m_next}));
        there.insert(m_next);
    }

    Connection& m_connection;
    Random m_chance;
    qint64 m_next = 0;
};

} // namespace

TEST_CASE("Transactions within each other undo what was done in them and nothing else", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    Connection& connection = store->connection();
    REQUIRE(connection.executeDirect(QStringLiteral("CREATE TABLE kept (value BIGINT)")));
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        REQUIRE(connection.executeDirect(QStringLiteral("DELETE FROM kept")));
        QSet<qint64> there;
        Play(connection, seed).within(there, 0);
        CHECK(kept(connection) == there);
        CHECK(connection.depth() == 0);
    }
}

TEST_CASE("A statement is found by what it says, wherever its text lies", "[store]")
{
    StoreFixture store(GENERATE(from_range(testBackends())));
    Connection& connection = store->connection();
    QString text = QStringLiteral("SELECT 10000");
    for (int number = 10'000; number < 12'000; ++number) {
        text.replace(7, 5, QString::number(number));
        REQUIRE(connection.number(text).value() == number);
        const QString again = QStringLiteral("SELECT ") + QString::number(number);
        REQUIRE(connection.number(again).value() == number);
    }
}
