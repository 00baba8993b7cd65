#include "core/service/desk/casework.h"
#include "core/service/feedback/promises.h"
#include "core/service/router/wakeups.h"
#include "core/store/journalstore.h"
#include "core/store/rebuild.h"
#include "tests/support/catch.h"
#include "tests/support/testcentre.h"

#include <atomic>
#include <semaphore>
#include <thread>
#include <utility>
#include <vector>

using namespace heddle;
using namespace heddle::service;
using heddle::test::TestCentre;

namespace {

/// What a process has of its own beside a shared store: here only its timers, all due at `at`.
class Process {
public:
    Process(const store::StoreLocation& location, Timestamp at)
        : m_clock(at), m_store(store::Store::open(location, m_clock))
    {
        if (!m_store)
            return;
        ledger = std::make_unique<Ledger>(**m_store, m_clock);
        m_roster = std::make_unique<Roster>(*ledger);
        m_agenda = std::make_unique<Agenda>(m_clock);
        m_wakeups = std::make_unique<Wakeups>(*ledger, *m_roster, *m_agenda);
        m_promises = std::make_unique<Promises>(*ledger, *m_roster, *m_agenda);
        isUp = m_roster->load() && m_wakeups->start() && m_promises->start();
    }
    void runTimers() { m_clock.settle(); }

    bool isUp = false;
    std::unique_ptr<Ledger> ledger;

private:
    FakeClock m_clock;
    Result<std::unique_ptr<store::Store>> m_store;
    std::unique_ptr<Roster> m_roster;
    std::unique_ptr<Agenda> m_agenda;
    std::unique_ptr<Wakeups> m_wakeups;
    std::unique_ptr<Promises> m_promises;
};

/// Further processes that know what comes due, and run their timers when they are let.
class Others {
public:
    Others(const store::StoreLocation& location, Timestamp at)
    {
        for (int i = 0; i < count; ++i)
            m_threads.emplace_back([this, location, at] { run(location, at); });
        for (int i = 0; i < count; ++i)
            m_up.acquire();
    }
    ~Others()
    {
        let();
        for (std::thread& thread : m_threads)
            thread.join();
    }
    /// Whoever has to wait for us is not waited for.
    void let()
    {
        if (std::exchange(m_isLet, true))
            return;
        m_go.release(count);
        for (int i = 0; i < count; ++i)
            static_cast<void>(m_over.try_acquire_for(500ms));
    }
    bool areUp() const { return m_running == count; }

private:
    void run(const store::StoreLocation& location, Timestamp at)
    {
        Process process(location, at);
        if (process.isUp)
            ++m_running;
        m_up.release();
        m_go.acquire();
        if (process.isUp)
            process.runTimers();
        m_over.release();
    }

    static constexpr int count = 2;
    std::atomic_int m_running = 0;
    std::counting_semaphore<> m_up{0};
    std::counting_semaphore<> m_go{0};
    std::counting_semaphore<> m_over{0};
    bool m_isLet = false;
    std::vector<std::thread> m_threads;
};

struct Shared : TestCentre {
    Entry mailOne()
    {
        return arrive(mail(QStringLiteral("one"), QStringLiteral("amira@home.example"),
                           QStringLiteral("Where is it?")));
    }
    /// What three processes journal whose timers go off after `span`: while the first writes what
    /// it found to do, the others look for it too.
    QStringList journalledAfter(Duration span)
    {
        const auto before = store().journal().newest();
        REQUIRE(before);
        const Timestamp at = clock.now() + span;
        {
            Process first(store().location(), at);
            REQUIRE(first.isUp);
            Others others(store().location(), at);
            REQUIRE(others.areUp());
            first.ledger->setFinish([&others](store::Record&, Timestamp) { others.let(); });
            first.runTimers();
        }
        const auto lines = store().journal().after(*before, 100);
        REQUIRE(lines);
        QStringList kinds;
        for (const JournalEvent& line : *lines)
            kinds += line.kind;
        CHECK_FALSE(store::rebuildCheck(store()).value());
        return kinds;
    }
};

} // namespace

TEST_CASE("A wrap-up whose time is over is closed by one of three processes", "[service][router]")
{
    Shared centre;
    centre.setQueue([](Queue& queue) { queue.wrapUp = {.mode = WrapUpMode::Timed, .limit = 30s}; });
    const InteractionId id = centre.mailOne().interaction;
    REQUIRE(centre.engine->casework().take(centre.admin, id));
    REQUIRE(centre.engine->casework().close(centre.admin, id, {}));
    REQUIRE(centre.interaction(id).state == InteractionState::WrapUp);
    CHECK(centre.journalledAfter(31s) == QStringList{QStringLiteral("interaction.closed")});
    CHECK(centre.interaction(id).state == InteractionState::Closed);
}

TEST_CASE("What was parked until a moment is woken by one of three processes", "[service][router]")
{
    Shared centre;
    const InteractionId id = centre.mailOne().interaction;
    REQUIRE(centre.engine->casework().take(centre.admin, id));
    REQUIRE(centre.engine->casework().snooze(centre.admin, id, PendingOn::Until,
                                             centre.clock.now() + 4h));
    CHECK(centre.journalledAfter(4h) == QStringList{QStringLiteral("interaction.woken")});
    CHECK(centre.interaction(id).state != InteractionState::Pending);
}

TEST_CASE("A promise that comes due is brought up by one of three processes", "[service][learning]")
{
    Shared centre;
    const InteractionId id = centre.mailOne().interaction;
    REQUIRE(centre.engine->promises().make(centre.admin, id, QStringLiteral("send the part"),
                                           centre.clock.now() + 1h));
    CHECK(centre.journalledAfter(1h) == QStringList{QStringLiteral("promise.due")});
    CHECK(centre.interaction(id).boosts.size() == 1);
}
