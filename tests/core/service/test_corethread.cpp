#include "core/scenario/play/unconnected.h"
#include "core/service/engine/enginedesk.h"
#include "core/service/reading/storedirectory.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace heddle;
using namespace heddle::service;

namespace {

/// An engine in a thread of its own, as the desktop has it; the test is the window's thread.
class CoreThread {
public:
    CoreThread()
    {
        m_thread.start();
        m_clock.moveToThread(&m_thread);
        inside([this] {
            EngineOptions options;
            options.location = location();
            options.seed = 7;
            options.readMail = noReading;
            m_engine = std::make_unique<Engine>(options, m_clock, m_secrets, m_connector);
            isOpen = m_engine->open().has_value();
            if (const auto signedIn = m_engine->signIn(QStringLiteral("ada"), {}))
                agent = *signedIn;
        });
        REQUIRE(isOpen);
        REQUIRE(agent.isValid());
    }
    ~CoreThread()
    {
        inside([this] { m_engine.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    store::StoreLocation location() const
    {
        return store::StoreLocation::file(m_dir.filePath(QStringLiteral("heddle.db")));
    }
    template<class Work>
    void inside(Work work)
    {
        QMetaObject::invokeMethod(&m_clock, work, Qt::BlockingQueuedConnection);
    }
    Engine& engine() { return *m_engine; }
    QThread& thread() { return m_thread; }
    static Result<Mail> noReading(const QByteArray&) { return failure(ErrorCode::Unsupported); }

    SystemClock windowClock;
    AgentId agent;
    bool isOpen = false;

private:
    QTemporaryDir m_dir;
    QThread m_thread;
    SystemClock m_clock;
    heddle::scenario::NoSecrets m_secrets;
    heddle::scenario::NoMailboxes m_connector;
    std::unique_ptr<Engine> m_engine;
};

template<class T>
Result<T> waitFor(const Async<T>& answer)
{
    REQUIRE(QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000));
    return answer.resultCount() == 0 ? Result<T>(failure(ErrorCode::Cancelled)) : answer.result();
}

} // namespace

TEST_CASE("A desk's answers and facts come to the window's thread, work is done in the core's",
          "[service][engine]")
{
    CoreThread core;
    EngineDesk desk(core.engine(), core.agent);
    QThread* heardIn = nullptr;
    QObject::connect(&desk, &Desk::presenceChanged, &desk,
                     [&](const Agent&) { heardIn = QThread::currentThread(); });
    QThread* changedIn = nullptr;
    QObject::connect(
        &core.engine(), &Engine::agentChanged, &core.engine(),
        [&](const Agent&) { changedIn = QThread::currentThread(); }, Qt::DirectConnection);
    REQUIRE(waitFor(desk.setPresence(Presence::Ready, {})));
    REQUIRE(QTest::qWaitFor([&] { return heardIn != nullptr; }, 10'000));
    CHECK(heardIn == QThread::currentThread());
    CHECK(changedIn == &core.thread());
}

TEST_CASE("Commands of one desk are done in their order, failures among them", "[service][engine]")
{
    CoreThread core;
    EngineDesk desk(core.engine(), core.agent);
    const auto begun =
        waitFor(desk.startMailTo({QStringLiteral("Zoë"), QStringLiteral("zoe@new.example")}));
    REQUIRE(begun);
    QStringList order;
    QList<Async<void>> answers;
    for (int i = 0; i < 50; ++i)
        answers += desk.tag(*begun, QString::number(i));
    answers += desk.tag({404}, QStringLiteral("x"));
    answers += desk.untag(*begun, QStringLiteral("0"));
    for (qsizetype i = 0; i < 50; ++i)
        CHECK(waitFor(answers.at(i)));
    CHECK(waitFor(answers.at(50)).error().code == ErrorCode::NotFound);
    CHECK(waitFor(answers.at(51)));
    StoreDirectory directory(core.location(), core.windowClock, core.agent, CoreThread::noReading);
    const auto view = waitFor(directory.interaction(*begun));
    REQUIRE(view);
    CHECK(view->interaction.tags.size() == 49);
    CHECK(view->interaction.tags.first() == QStringLiteral("1"));
}

TEST_CASE("A window that closes with commands under way takes nobody along", "[service][engine]")
{
    CoreThread core;
    bool isCalled = false;
    Async<InteractionId> left;
    {
        EngineDesk desk(core.engine(), core.agent);
        QObject window;
        left = desk.startMailTo({{}, QStringLiteral("zoe@new.example")});
        whenDone<InteractionId>(left, &window,
                                [&](const Result<InteractionId>&) { isCalled = true; });
    }
    CHECK(waitFor(left));
    QTest::qWait(20);
    CHECK_FALSE(isCalled);
}

TEST_CASE("A desk at an engine that is not open says so", "[service][engine]")
{
    SystemClock clock;
    heddle::scenario::NoSecrets secrets;
    heddle::scenario::NoMailboxes connector;
    Engine engine({}, clock, secrets, connector);
    EngineDesk desk(engine, {1});
    CHECK(waitFor(desk.setPresence(Presence::Ready, {})).error().code == ErrorCode::Offline);
}

TEST_CASE("A directory reads in its own thread what the engine wrote, and passes changes on",
          "[service][reading]")
{
    CoreThread core;
    EngineDesk desk(core.engine(), core.agent);
    StoreDirectory directory(core.location(), core.windowClock, core.agent, CoreThread::noReading);
    QObject::connect(&core.engine(), &Engine::changed, &directory, &StoreDirectory::announce);
    QList<JournalSeq> seen;
    QObject::connect(&directory, &Directory::changed, &directory,
                     [&](const Change& change) { seen += change.seq; });
    CHECK(waitFor(directory.me())->id == core.agent);
    const auto begun = waitFor(desk.startMailTo({{}, QStringLiteral("zoe@new.example")}));
    REQUIRE(begun);
    REQUIRE(waitFor(desk.addNote(*begun, QStringLiteral("Rang her first."))));
    REQUIRE(QTest::qWaitFor([&] { return seen.size() >= 2; }, 10'000));
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    const auto mine = waitFor(directory.inbox({.tab = InboxTab::Mine}));
    REQUIRE(mine);
    REQUIRE(mine->size() == 1);
    CHECK(mine->first().interaction.id == *begun);
    CHECK(waitFor(directory.inboxCounts())->mine == 1);
    CHECK(waitFor(directory.search(QStringLiteral("rang"), {}, 5))->hits.size() == 1);
    CHECK(waitFor(directory.interaction({404})).error().code == ErrorCode::NotFound);
    CHECK(waitFor(directory.decision(*begun)).error().code == ErrorCode::NotFound);
    CHECK(waitFor(directory.blob(QString(64, QLatin1Char('a')))).error().code
          == ErrorCode::NotFound);
}

TEST_CASE("A directory on a store that cannot be opened says so each time", "[service][reading]")
{
    SystemClock clock;
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("no-folder")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const auto nowhere =
        store::StoreLocation::file(dir.filePath(QStringLiteral("no-folder/heddle.db")));
    StoreDirectory directory(nowhere, clock, {1}, CoreThread::noReading);
    const auto first = waitFor(directory.me());
    REQUIRE_FALSE(first);
    const auto second = waitFor(directory.queues());
    REQUIRE_FALSE(second);
    CHECK(second.error().code == first.error().code);
    CHECK(waitFor(directory.channels())->isEmpty());
}

TEST_CASE("A signature is checked by the bytes that came, when they came", "[service][reading]")
{
    CoreThread core;
    Result<QList<Taken>> taken = Error{};
    Inbound inbound{.account = QStringLiteral("box"), .key = QStringLiteral("box/1")};
    inbound.senderAddress = QStringLiteral("ann@example.org");
    inbound.at = {1'800'000'000'000'000};
    inbound.raw = "From: ann@example.org\n\nsigned";
    core.inside([&] { taken = core.engine().intake().takeIn({inbound}); });
    REQUIRE(taken);
    StoreDirectory directory(core.location(), core.windowClock, core.agent, CoreThread::noReading);
    auto* seals = qobject_cast<Seals*>(static_cast<Directory*>(&directory));
    REQUIRE(seals);
    CHECK(waitFor(seals->seal(taken->first().entry)) == MailSeal());
    directory.setSealCheck([&inbound](const QByteArray& raw, Timestamp at) {
        const bool isIt = raw == inbound.raw && at == inbound.at;
        return MailSeal{.kind = isIt ? MailSeal::Kind::Good : MailSeal::Kind::Changed,
                        .signer = QStringLiteral("ann@example.org"),
                        .authority = {}};
    });
    CHECK(waitFor(seals->seal(taken->first().entry))->kind == MailSeal::Kind::Good);
    CHECK(waitFor(seals->seal({404})).error().code == ErrorCode::NotFound);
}
