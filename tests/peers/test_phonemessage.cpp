// A caller whom nobody answers speaks to heddle-phone itself.
#include "app/phone/media/tones.h"
#include "app/phone/media/wavfile.h"
#include "tests/peers/phonepair.h"
#include "tests/support/catch.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QFile>

#include <cmath>
#include <numbers>

using namespace heddle;
using heddle::test::flacChannel;
using heddle::test::loudnessOf;
using heddle::test::PhoneDesk;
using heddle::test::waitFor;

namespace {

constexpr int annPitch = 440;
constexpr int greetingPitch = 660;
constexpr int noticePitch = 500;
constexpr int tonePitch = 1'000;
constexpr int clear = 2'000;
constexpr int quiet = 300;

/// A second of a pure tone as WAV, 8 kHz and stereo: not what the telephone works with inside.
void writeGreeting(const QString& path)
{
    constexpr quint32 rate = 8'000;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(rate * 4 + 36 + 10);
    out.writeRawData("WAVELIST", 8);
    out << quint32(2);
    out.writeRawData("xxfmt ", 6);
    out << quint32(16) << quint16(1) << quint16(2) << rate << rate * 4 << quint16(4) << quint16(16);
    out.writeRawData("data", 4);
    out << rate * 4;
    for (quint32 i = 0; i < rate; ++i) {
        const auto sample =
            static_cast<qint16>(12'000 * std::sin(2 * std::numbers::pi * greetingPitch * i / rate));
        out << sample << sample;
    }
}

/// Ann calls Ben, who is not there.
struct Absence {
    QTemporaryDir folder;
    SystemClock clock;
    PhoneDesk ann{QStringLiteral("ann"), annPitch, folder.path(), clock};
    PhoneDesk ben{QStringLiteral("ben"), 880, folder.path(), clock};
    QString call;
    QString file = folder.filePath(QStringLiteral("message.flac"));
    QString greeting = folder.filePath(QStringLiteral("greeting.wav"));

    Absence()
    {
        writeGreeting(greeting);
        REQUIRE(ann.start(ann.plainLine()));
        REQUIRE(ben.start(ben.plainLine()));
        call = ann.call(ben);
        REQUIRE(ben.waitForStage(CallStage::RingingHere));
    }
    Done takeMessage()
    {
        return ben.onCall(QStringLiteral("take-message"), ben.newest().id,
                          {{QStringLiteral("greeting"), greeting}, {QStringLiteral("file"), file}});
    }
    bool annHears(int pitch)
    {
        return waitFor([&] { return ann.heard(pitch, 200) > clear; });
    }
};

} // namespace

TEST_CASE("Nobody is there: the greeting is heard, a tone, and what is said becomes a file",
          "[phone]")
{
    Absence room;
    REQUIRE(room.takeMessage());
    CHECK(room.annHears(greetingPitch));
    CHECK(room.annHears(tonePitch));
    REQUIRE(room.ben.newest().isMessage);
    CHECK(room.ben.heard(annPitch) < quiet); // not at the empty desk
    CHECK(waitFor([&] { return room.ann.heard(tonePitch, 200) < quiet; }));
    waitFor([] { return false; }, 1'500);
    REQUIRE(room.ann.onCall(QStringLiteral("end"), room.call));
    REQUIRE(room.ben.waitForStage(CallStage::Ended));
    CHECK(room.ben.newest().isMessage);
    CHECK(room.ben.newest().recording == room.file);
    const auto said = flacChannel(room.file, 0);
    REQUIRE(said.size() > 16'000);
    CHECK(said.size() < 5 * 16'000); // the greeting is no part of it
    CHECK(loudnessOf(annPitch, said) > clear);
    CHECK(loudnessOf(tonePitch, flacChannel(room.file, 1)) < quiet);
}

TEST_CASE("What is announced is heard out before a message is taken", "[phone]")
{
    Absence room;
    constexpr int noticeMs = 2'000;
    const QString notice = room.folder.filePath(QStringLiteral("notice.wav"));
    {
        phone::WavWriter writer(notice);
        phone::Tone tone({.pitch = noticePitch, .periods = {}, .loudness = 8'000});
        for (int i = 0; i < noticeMs / phone::frameMs; ++i)
            writer.write(tone.next());
    }
    const QString there = room.ben.newest().id;
    QElapsedTimer since;
    since.start();
    REQUIRE(room.ben.onCall(QStringLiteral("announce"), there, {{QStringLiteral("file"), notice}}));
    REQUIRE(room.takeMessage());
    CHECK(room.annHears(noticePitch));
    CHECK(room.ben.newest().stage == CallStage::RingingHere);
    CHECK_FALSE(room.ben.newest().isMessage);
    REQUIRE(room.ann.waitForStage(room.call, CallStage::Talking));
    CHECK(since.elapsed() > noticeMs - 100);
    CHECK(room.annHears(greetingPitch));
    CHECK(room.ben.newest().isMessage);
}

TEST_CASE("Whoever says nothing leaves no file, and the line is free after a while", "[phone]")
{
    Absence room;
    REQUIRE(room.takeMessage());
    REQUIRE(room.ann.waitForStage(room.call, CallStage::Talking));
    REQUIRE(room.ann.onCall(QStringLiteral("mute"), room.call));
    REQUIRE(room.ben.waitForStage(CallStage::Ended));
    CHECK(room.ben.newest().end == CallCause::HungUpHere);
    CHECK(room.ben.newest().recording.isEmpty());
    CHECK_FALSE(QFile::exists(room.file));
}

TEST_CASE("The agent breaks into a message, and both hear each other", "[phone]")
{
    Absence room;
    REQUIRE(room.takeMessage());
    REQUIRE(room.annHears(tonePitch));
    REQUIRE(room.ben.onCall(QStringLiteral("answer"), room.ben.newest().id));
    CHECK(room.annHears(880));
    CHECK(waitFor([&] { return room.ben.heard(annPitch) > clear; }));
    CHECK_FALSE(room.ben.newest().isMessage);
    CHECK_FALSE(QFile::exists(room.file));
}

TEST_CASE("A greeting that is no sound file takes no message", "[phone]")
{
    Absence room;
    const QString wanted =
        GENERATE(QStringLiteral("/nowhere.wav"), QStringLiteral("/etc/hostname"));
    room.greeting = wanted;
    const Done done = room.takeMessage();
    REQUIRE_FALSE(done);
    CHECK((done.error().code == ErrorCode::NotFound || done.error().code == ErrorCode::BadInput));
    CHECK(room.ben.newest().stage == CallStage::RingingHere);
}
