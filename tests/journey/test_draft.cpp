// Somebody writes in the real window on the real engine, the program is killed outright, and a new
// one has the words.
#include "app/wiring/centre.h"
#include "core/base/async.h"
#include "core/service/desk.h"
#include "core/service/directory.h"
#include "core/service/setup.h"
#include "tests/support/catch.h"
#include "ui/conversation/conversation.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferences.h"

#include <QCoreApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr int patience = 60'000;
const QString kWords = QStringLiteral("I have looked into it, and half of this sen");

bool waitFor(const std::function<bool()>& fact)
{
    return QTest::qWaitFor(fact, patience);
}

/// Waits for an answer of the engine's thread.
template<class T>
Result<T> answerOf(const Async<T>& answer)
{
    if (!waitFor([&] { return answer.isFinished(); }))
        return failure(ErrorCode::Timeout);
    return answer.result();
}

/// One agent's window on the store in a folder.
class Seat {
public:
    explicit Seat(const QString& folder) : m_preferences(folder + QStringLiteral("/window.ini"))
    {
        auto opened = app::Centre::open(
            {.location = store::StoreLocation::file(folder + QStringLiteral("/centre.db")),
             .login = QStringLiteral("mara"),
             .name = QStringLiteral("Mara")});
        REQUIRE(opened);
        m_centre = std::move(*opened);
    }
    app::Centre& centre() { return *m_centre; }
    /// Opens the window on a contact whose answer can be written.
    bool open(InteractionId id)
    {
        m_window = std::make_unique<MainWindow>(
            Services{m_centre->desk(), m_centre->directory(), m_centre->setup(), m_centre->clock()},
            m_preferences);
        m_window->resize(1440, 900);
        m_window->show();
        const auto conversation = [this] { return m_window->findChild<Conversation*>(); };
        if (!waitFor([&] { return conversation() != nullptr; }))
            return false;
        m_window->open(id);
        return waitFor(
            [&] { return conversation()->current() == id && words() && !words()->isReadOnly(); });
    }
    QPlainTextEdit* words()
    {
        return m_window->findChild<QPlainTextEdit*>(QStringLiteral("composer.words"));
    }

private:
    Preferences m_preferences;
    std::unique_ptr<app::Centre> m_centre;
    std::unique_ptr<MainWindow> m_window;
};

/// Fills the store with the demo centre; a mail that is mine.
InteractionId demoMail(const QString& folder)
{
    Seat seat(folder);
    REQUIRE(answerOf(seat.centre().setup().openDemoCentre()));
    const auto rows = answerOf(seat.centre().directory().inbox({.channel = ChannelKind::Email}));
    REQUIRE(rows);
    REQUIRE_FALSE(rows->isEmpty());
    return rows->first().interaction.id;
}

} // namespace

// Run by the test below, and killed by it.
TEST_CASE("Writes until it is killed", "[.draftwriter]")
{
    Seat seat(qEnvironmentVariable("HEDDLE_DRAFT_FOLDER"));
    const InteractionId id{qEnvironmentVariable("HEDDLE_DRAFT_CONTACT").toLongLong()};
    REQUIRE(seat.open(id));
    seat.words()->setFocus();
    QTest::keyClicks(seat.words(), kWords);
    REQUIRE(waitFor([&] {
        const auto draft = answerOf(seat.centre().desk().savedDraft(id, false));
        return draft && *draft && (*draft)->text.contains(kWords);
    }));
    std::puts("written");
    std::fflush(stdout);
    QTest::qWait(patience);
}

TEST_CASE("Killed while an answer is written, the new window has its words", "[draft]")
{
    const QTemporaryDir folder;
    const InteractionId id = demoMail(folder.path());
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HEDDLE_DRAFT_FOLDER"), folder.path());
    environment.insert(QStringLiteral("HEDDLE_DRAFT_CONTACT"), QString::number(id.value));
    writer.setProcessEnvironment(environment);
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.draftwriter]")});
    QByteArray said;
    REQUIRE(waitFor([&] {
        said += writer.readAllStandardOutput();
        return said.contains("written") || writer.state() == QProcess::NotRunning;
    }));
    REQUIRE(said.contains("written"));
    writer.kill(); // SIGKILL: nothing is closed or tidied up
    REQUIRE(writer.waitForFinished(patience));
    REQUIRE(writer.exitStatus() == QProcess::CrashExit);

    Seat seat(folder.path());
    REQUIRE(seat.open(id));
    CHECK(waitFor([&] { return seat.words()->toPlainText().contains(kWords); }));
}
