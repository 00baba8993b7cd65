#include "app/desktop/teldesk.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;

namespace {

/// The window's program as a shell starts it, in a home of its own.
class Program {
public:
    Program()
    {
        REQUIRE(m_home.isValid());
        m_process.setReadChannel(QProcess::StandardError);
        environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_home.path());
    }
    void start(const QStringList& arguments)
    {
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(HEDDLE_BIN_DIR "/heddle"), arguments);
        REQUIRE(m_process.waitForStarted());
    }
    /// Its exit code; -1 when it crashed or goes on for 20 s.
    int end()
    {
        const bool ended = m_process.waitForFinished(20'000);
        said += m_process.readAllStandardError();
        if (ended && m_process.exitStatus() == QProcess::NormalExit)
            return m_process.exitCode();
        return -1;
    }
    bool says(const QByteArray& words)
    {
        while (!said.contains(words) && m_process.waitForReadyRead(20'000))
            said += m_process.readAllStandardError();
        return said.contains(words);
    }
    bool goesOn() { return !m_process.waitForFinished(1000); }
    QString path(const char* name) const { return m_home.filePath(QString::fromLatin1(name)); }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcessEnvironment environment;
    QByteArray said;

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace

TEST_CASE("Without a display the window's program says one sentence and ends", "[start]")
{
    Program heddle;
    SECTION("as it is")
    {
        heddle.start({});
        CHECK(heddle.end() == 1);
        CHECK(heddle.said.contains("no display"));
    }
    SECTION("with a wrong option, which comes first")
    {
        heddle.start({QStringLiteral("--nonsense")});
        CHECK(heddle.end() == 2);
        CHECK(heddle.said.contains("nonsense"));
    }
    SECTION("asked for its options")
    {
        heddle.start({QStringLiteral("--help")});
        CHECK(heddle.end() == 0);
        return;
    }
    CHECK(heddle.said.startsWith("heddle: "));
    CHECK(heddle.said.count('\n') == 1);
}

TEST_CASE("A store that cannot be opened is told in a window and on the error stream", "[start]")
{
    Program heddle;
    heddle.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QFile foreign(heddle.path("foreign.db"));
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.write(QByteArray("no store at all ").repeated(1000));
    foreign.close();
    heddle.start({QStringLiteral("--store"), foreign.fileName()});
    REQUIRE(heddle.says("this is no Heddle store"));
    CHECK_FALSE(heddle.said.contains("PRAGMA"));
    CHECK(heddle.goesOn());
}

TEST_CASE("A role that does not exist, or that somebody has not, is refused in words", "[start]")
{
    Program heddle;
    heddle.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    SECTION("no such role")
    {
        heddle.start({QStringLiteral("--role"), QStringLiteral("king")});
        CHECK(heddle.end() == 2);
        CHECK(heddle.said == "heddle: --role is agent, supervisor or trainer, not 'king'\n");
    }
    SECTION("another's")
    {
        QFile centre(heddle.path("centre.yaml"));
        REQUIRE(centre.open(QIODevice::WriteOnly));
        centre.write("agents:\n  - {login: mary, name: Mary, role: administrator}\n"
                     "  - {login: ann, name: Ann}\nqueues:\n  - {name: Billing, members: [ann]}\n");
        centre.close();
        heddle.start({QStringLiteral("--config"), centre.fileName(), QStringLiteral("--store"),
                      heddle.path("centre.db"), QStringLiteral("--agent"), QStringLiteral("ann"),
                      QStringLiteral("--role"), QStringLiteral("supervisor")});
        CHECK(heddle.end() == 1);
        CHECK(heddle.said.contains("'ann' is no supervisor of this centre"));
    }
}

TEST_CASE("A tel: link of a second start goes to the window that is open", "[start]")
{
    const QStringList link{QStringLiteral("tel:+441234567890")};
    Program second;
    second.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    const auto windowAt = [&] { return second.path("heddle/window"); };
    SECTION("the program's own window takes it and goes on")
    {
        Program first;
        first.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        first.environment.insert(QStringLiteral("XDG_RUNTIME_DIR"),
                                 second.environment.value(QStringLiteral("XDG_RUNTIME_DIR")));
        first.start({QStringLiteral("--demo")});
        REQUIRE(QTest::qWaitFor([&] { return QFile::exists(windowAt()); }, 20'000));
        // Nonsense at its door, and somebody who says nothing, are no reason to miss the next.
        QLocalSocket silent;
        silent.connectToServer(windowAt());
        QLocalSocket rude;
        rude.connectToServer(windowAt());
        rude.write(QByteArray(100'000, 'x'));
        rude.waitForBytesWritten();
        second.start(link);
        CHECK(second.end() == 0);
        CHECK(first.goesOn());
    }
    SECTION("as it was written, whatever options are beside it")
    {
        const auto folder =
            second.environment.value(QStringLiteral("XDG_RUNTIME_DIR")).toLocal8Bit();
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        qputenv("XDG_RUNTIME_DIR", folder);
        app::TelDesk desk;
        before.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", before);
        QSignalSpy called(&desk, &app::TelDesk::called);
        second.start(QStringList{QStringLiteral("--demo")} + link);
        REQUIRE(called.wait(20'000));
        CHECK(called.first().first().toUrl() == QUrl(link.first()));
        CHECK(second.end() == 0);
        CHECK(called.size() == 1);
    }
}
