#include "app/wiring/callervoice.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heddle;
using app::CallerVoice;

namespace {

/// A program that writes down what it is told to say.
struct Parrot {
    QTemporaryDir folder;

    QString program(const QByteArray& first = {})
    {
        const QString path = folder.filePath(QStringLiteral("parrot"));
        QFile script(path);
        REQUIRE(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\n" + first + "echo \"$@: $(cat)\" >>" + said().toUtf8() + "\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString said() const { return folder.filePath(QStringLiteral("said")); }
    QByteArray heard() const
    {
        QFile file(said());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool hears(const QByteArray& words) const
    {
        return QTest::qWaitFor([&] { return heard() == words; }, 20'000);
    }
};

} // namespace

TEST_CASE("What callers say is spoken one after the other, in their language", "[wiring]")
{
    Parrot parrot;
    CallerVoice voice(parrot.program("sleep 0.1\n"));
    voice.say(QStringLiteral("Wo ist mein Paket?"), QStringLiteral("de"));
    voice.say(QStringLiteral("--version; $(touch x)"), QStringLiteral("-w/etc/passwd"));
    voice.say(QStringLiteral("Größe 7"), {});
    CHECK(parrot.hears("--stdin -v de: Wo ist mein Paket?\n"
                       "--stdin: --version; $(touch x)\n"
                       "--stdin: Größe 7\n"));
}

TEST_CASE("A voice that is stopped falls silent, and speaks again when it is wanted", "[wiring]")
{
    Parrot parrot;
    CallerVoice voice(parrot.program("[ -e " + parrot.said().toUtf8() + "2 ] || exec sleep 60\n"));
    voice.say(QStringLiteral("A long story"), {});
    voice.say(QStringLiteral("and its end"), {});
    voice.stop();
    QFile go(parrot.said() + u'2');
    REQUIRE(go.open(QIODevice::WriteOnly));
    REQUIRE(QTest::qWaitFor(
        [&] {
            voice.say(QStringLiteral("Hello?"), {});
            return !parrot.heard().isEmpty();
        },
        20'000));
    CHECK(parrot.heard().startsWith("--stdin: Hello?"));
}

TEST_CASE("Without a program that speaks nothing is said and nothing fails", "[wiring]")
{
    CallerVoice none((QString()));
    none.say(QStringLiteral("Hello?"), QStringLiteral("en"));
    CallerVoice gone(QStringLiteral("/nowhere/espeak-ng"));
    for (int i = 0; i < 20; ++i)
        gone.say(QStringLiteral("Hello?"), QStringLiteral("en"));
    QTest::qWait(50);
    gone.say(QStringLiteral("Hello?"), QStringLiteral("en"));
    gone.stop();
}
